/** What a number of the rulebook counts; '' where the value says it itself. */
export const units = ['', 'box', 'calendar-days', 'date', 'days', 'degree', 'digits', 'hour', 'hours', 'index', 'items', 'jp', 'level', 'minutes', 'month', 'months', 'people', 'per-24', 'percent', 'points', 'times', 'weekday', 'working-days', 'years'] as const
export type RuleUnit = (typeof units)[number]
