/** What makes a particular conflict of interest (I-12). */
export const groundsOfConflict = ['family', 'line', 'unit', 'mentor', 'coauthor', 'organisation', 'adviser', 'other'] as const
export type GroundOfConflict = (typeof groundsOfConflict)[number]
