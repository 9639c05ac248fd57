/** What a number of the rulebook counts; '' where the value says it itself. */
export const units = ['', 'box', 'calendar-days', 'date', 'days', 'degree', 'digits', 'hours', 'index', 'items', 'jp', 'level', 'minutes', 'month', 'months', 'people', 'per-24', 'percent', 'points', 'times', 'working-days', 'years'] as const
export type RuleUnit = (typeof units)[number]
