import type { AnswerOf } from '#platform/face/route.ts'
import type { contestContract } from '../../../contract.ts'

export type Diagnostics = AnswerOf<typeof contestContract.readDiagnostics>
export type CategoryDiagnosis = Diagnostics['categories'][number]
export type Figures = NonNullable<CategoryDiagnosis['figures']>
export type AdjustedEntry = Figures['entries'][number]
export type JudgeSeverity = Figures['judges'][number]

/** An exact number as a plain one, for the eye and for places on a drawing only (I-3). */
export const roughly = (exact: string): number => {
  const [over = '0', under = '1'] = exact.split('/')
  return Number(over) / Number(under)
}

/** One decimal, and never a negative zero. */
export const tenth = (value: number): string => {
  const text = value.toFixed(1)
  return text === '-0.0' ? '0.0' : text
}

/** Entries of the groups inside which a title ends. */
export const doubtful = (figures: Figures): ReadonlySet<string> => new Set(figures.groups.flatMap(({ entries, cut }) => (cut === 'title' ? entries : [])))
