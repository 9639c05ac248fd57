/** The first word of a key names its group. */
export const ruleGroups = ['identity', 'status', 'rank', 'position', 'bup', 'pension', 'competency', 'performance', 'talent', 'succession', 'selection', 'merit', 'ipasn', 'development', 'needs', 'literacy', 'contest', 'kipp', 'iga', 'fairness', 'privacy', 'retention', 'discipline', 'calendar'] as const
export type RuleGroup = (typeof ruleGroups)[number]

export const groupOf = (key: string): string => key.split('.')[0] ?? key
