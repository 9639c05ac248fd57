/** What a correction can be about. */
export const correctionFields = ['name', 'number', 'birth', 'contact', 'place', 'rank', 'education', 'history', 'other'] as const
export type CorrectionField = (typeof correctionFields)[number]
