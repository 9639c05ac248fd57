/** The largest field that is simulated while someone waits. */
export const MOST_ENTRIES = 60

/** Why nothing can be expected of a panel. */
export const separationSilences = ['NO_JUDGES', 'NO_TITLES', 'TOO_FEW_ENTRIES'] as const
export type SeparationSilence = (typeof separationSilences)[number]
