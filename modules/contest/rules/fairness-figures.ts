import { benjaminiHochberg } from '#core/fairness/benjamini-hochberg.ts'
import type { ExactOdds } from '#core/fairness/exact-conditional.ts'
import { fairnessReport } from '#core/fairness/fairness-report.ts'
import { type Trait, traits, type Step, steps } from './fairness-codes.ts'

/** People of one group before a step, and how many of them it chose. Groups of ten or more only: the database gives no others (I-20). */
export type GroupCount = { readonly step: string; readonly attribute: string; readonly label: string; readonly people: number; readonly chosen: number }

/** One group against all others together. `high` is null where the odds have no upper bound, `oddsRatio` where they are without end. */
export type GroupTest = { readonly label: string; readonly p: number; readonly adjustedP: number; readonly oddsRatio: number | null; readonly low: number; readonly high: number | null }

export type TraitFigures = {
  readonly trait: Trait
  /** No figures: fewer than two groups of ten people, or nobody was chosen. */
  readonly silent: 'few' | 'nobody' | null
  readonly groups: readonly { readonly label: string; readonly people: number; readonly chosen: number; readonly rate: number }[]
  /** Smallest rate over largest rate; under four fifths is a reason to look, never a proof. */
  readonly ratio: number | null
  readonly fourFifths: boolean | null
  readonly tests: readonly GroupTest[]
}

export type StepFigures = { readonly step: Step; readonly traits: readonly TraitFigures[] }

/**
 * Selection by groups for each step of a stage: rates, the four-fifths rule, Fisher's exact test of each group against all others, with chances
 * adjusted over all tests of the step (Benjamini and Hochberg). See core/fairness and docs/method.
 */
export const fairnessFigures = (counts: readonly GroupCount[]): readonly StepFigures[] =>
  steps.flatMap((step) => {
    const ofStep = counts.filter((one) => one.step === step)
    if (ofStep.length === 0) return []
    const figures = traits.map((trait) => figuresOf(trait, ofStep.filter(({ attribute }) => attribute === trait)))
    const adjusted = benjaminiHochberg(figures.flatMap(({ tests }) => tests.map(({ p }) => p))).values()
    return [{ step, traits: figures.map((one) => ({ ...one, tests: one.tests.map((test) => ({ ...test, adjustedP: adjusted.next().value ?? 1 })) })) }]
  })

const figuresOf = (trait: Trait, counts: readonly GroupCount[]): TraitFigures => {
  const groups = counts.map(({ label, people, chosen }) => ({ label, people, chosen, rate: chosen / people })).sort((a, b) => b.people - a.people || (a.label < b.label ? -1 : 1))
  const few = groups.length < 2
  // One group alone tells of those who were too few to be shown: not even its counts. That nothing is known is said.
  const still = { trait, groups: few && groups[0]?.label !== 'unknown' ? [] : groups, ratio: null, fourFifths: null, tests: [] }
  if (few) return { ...still, silent: 'few' }
  if (groups.every(({ chosen }) => chosen === 0)) return { ...still, silent: 'nobody' }
  const report = fairnessReport({ groups: groups.map(({ label }) => label), strata: [{ stratum: '', counts: groups.map(({ people, chosen }) => ({ n: people, selected: chosen })) }] })
  if (report.hidden) throw new Error('Nothing is hidden where no group is too small.')
  const [first] = groups
  const tests = report.fisher !== null && first !== undefined ? [testOf(first.label, report.fisher)] : report.againstRest.map(({ group, fisher }) => testOf(group, fisher))
  return { trait, groups, silent: null, ratio: report.ratio, fourFifths: report.fourFifths, tests }
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

const testOf = (label: string, { p, oddsRatio, low, high }: ExactOdds): GroupTest => ({ label, p, adjustedP: 1, oddsRatio: finite(oddsRatio), low, high: finite(high) })
