import type { Eligibility } from './check-eligibility.ts'

const weight = { 'not-met': 2, unknown: 1, met: 0 } as const

/** An entry meets a rule when each of its authors does: the worst answer of all stands, with its evidence. */
export const worstOf = (codes: readonly string[], authors: readonly (readonly Eligibility[])[]): readonly Eligibility[] =>
  codes.map((code) => {
    const lines = authors.flatMap((author) => author.filter((line) => line.code === code))
    const unknown: Eligibility = { code, answer: 'unknown', evidence: { key: 'contest.evidence.missing', facts: {} } }
    return lines.reduce<Eligibility>((worst, line) => (weight[line.answer] > weight[worst.answer] ? line : worst), lines[0] ?? unknown)
  })
