import type { RoundingRule } from '../../ranking/rounding.ts'

/** An official method under its sealed number, with its sealed parameters. The meaning of a number never changes; a change is `/2`. */
export type ExactMethod =
  | { readonly name: 'weighted-mean/1' }
  | { readonly name: 'mean/1' }
  | { readonly name: 'median/1' }
  /** So many of the highest and as many of the lowest sheet totals of each entry are left out; at least 1. */
  | { readonly name: 'trimmed-mean/1'; readonly cut: number }
  /** k as a decimal above 0, see adjusted-exact.ts. */
  | { readonly name: 'adjusted-exact/1'; readonly damping: string }

type Traits = {
  /** Where the sealed rounding may stand. */
  readonly rounding: readonly RoundingRule['at'][]
  /** Whether a judge with a common conflict can count with a share (I-12). */
  readonly shares: boolean
}

/**
 * What a method allows; the seal refuses the rest. Median and trimmed mean take whole sheets, so that a result per criterion is no
 * part of their value. `adjusted-exact/1` moves several entries when one score moves: rounding before comparing could then
 * let a rising entry be caught up by another (I-4). The shares of I-12 are defined as shares in a mean.
 */
export const traits = {
  'weighted-mean/1': { rounding: ['sheet', 'criterion', 'stage', 'final'], shares: true },
  'mean/1': { rounding: ['sheet', 'criterion', 'stage', 'final'], shares: true },
  'median/1': { rounding: ['sheet', 'stage', 'final'], shares: false },
  'trimmed-mean/1': { rounding: ['sheet', 'stage', 'final'], shares: false },
  'adjusted-exact/1': { rounding: ['sheet', 'final'], shares: false },
} as const satisfies Record<ExactMethod['name'], Traits>

export type MethodRefusal =
  | { readonly ok: false; readonly refusal: 'ROUNDING_NOT_FIT'; readonly facts: { readonly method: string; readonly at: string; readonly allowed: readonly string[] } }
  | { readonly ok: false; readonly refusal: 'SHARE_NOT_FIT'; readonly facts: { readonly method: string; readonly judge: string } }
  | { readonly ok: false; readonly refusal: 'TOO_FEW_SHEETS'; readonly facts: { readonly method: string; readonly entry: string; readonly sheets: number; readonly needed: number } }
  | { readonly ok: false; readonly refusal: 'BAD_PARAMETER'; readonly facts: { readonly method: string; readonly parameter: string } }
