type Author = { readonly part: 'entrant' | 'coauthor' | 'mentor'; readonly confirmedAt: string | null }
type Answer = { readonly answer: 'met' | 'not-met' | 'unknown' }

/** An accepted entry takes part when each of its authors confirmed (I-14) and every rule of eligibility is met (I-18). */
export const isAdmitted = (members: readonly Author[], answers: readonly Answer[]): boolean =>
  members.every(({ part, confirmedAt }) => part === 'mentor' || confirmedAt !== null) && answers.every(({ answer }) => answer === 'met')
