/** What a stage does to people: who entered (of all employees), whose entry was accepted (of those who entered), who won a title (of the accepted). */
export const steps = ['entered', 'accepted', 'titled'] as const
export type Step = (typeof steps)[number]

/** The protected attributes that an agency may hold (I-15), as contest.selection_counts names them. */
export const traits = ['sex', 'age', 'religion', 'marital_status', 'disability', 'ethnicity'] as const
export type Trait = (typeof traits)[number]
