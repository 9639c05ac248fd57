/** Why a panel gives no figures; the page says it in words. */
export const silences = ['NO_SCORES', 'ONE_ENTRY', 'ONE_JUDGE', 'ALL_SCORES_EQUAL', 'FELL_APART', 'ENTRIES_ALIKE', 'NOT_FITTED', 'UNRANKED'] as const
export type Silence = (typeof silences)[number]

/** What to keep in mind while reading the figures. */
export const cautions = ['FEW_JUDGES', 'JUDGES_ALIKE', 'NO_RESIDUAL', 'NOT_SETTLED', 'CAPPED_JUDGE'] as const
export type Caution = (typeof cautions)[number]

/** A title ends inside the group: between those who have one and those who have none, or between two titles. */
export const cuts = ['title', 'order'] as const
export type Cut = (typeof cuts)[number]
