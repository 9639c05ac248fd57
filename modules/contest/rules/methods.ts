/** The numbered methods that a contest can seal (docs/bundle.md, section 9). */
export const methods = ['weighted-mean/1', 'mean/1', 'median/1', 'trimmed-mean/1'] as const
export type Method = (typeof methods)[number]
