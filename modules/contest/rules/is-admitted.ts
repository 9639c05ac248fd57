type Author = { readonly part: 'entrant' | 'coauthor' | 'mentor'; readonly confirmedAt: string | null }
type Answer = { readonly code: string; readonly answer: 'met' | 'not-met' | 'unknown' }

/** An accepted entry takes part when each of its authors confirmed (I-14) and every rule of eligibility in force is met (I-18). */
export const isAdmitted = (members: readonly Author[], answers: readonly Answer[], rules: readonly string[]): boolean =>
  members.every(({ part, confirmedAt }) => part === 'mentor' || confirmedAt !== null) &&
  rules.every((rule) => answers.some(({ code, answer }) => code === rule && answer === 'met'))
