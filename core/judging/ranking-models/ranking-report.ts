import type { FacetName, PanelScores } from '../crossed/coded-panel.ts'

/** One row per entry; points of the scale. Null where a model has no such number. */
export type EntryLine = {
  readonly entry: string
  /** Plain mean of all scores of the entry. */
  readonly mean: number
  readonly adjusted: number
  readonly se: number | null
  /** 1 + the number of entries of the same component with a larger adjusted score. */
  readonly rank: number
  /** Best and worst rank that the entry may truly have, 95 % for this entry alone, inside its component. */
  readonly rankLow: number
  readonly rankHigh: number
  /** The same with 95 % for all entries together: what `inseparable` rests on. Never narrower. */
  readonly jointLow: number
  readonly jointHigh: number
}

export type JudgeLine = { readonly judge: string; /** Points below the panel: positive is stricter. */ readonly severity: number; readonly se: number | null; readonly residualSd: number | null }

export type FlagKind = 'surprising-sheet' | 'erratic-judge' | 'halo' | 'restricted-range' | 'one-judge-decides' | 'judges-agree-too-much' | 'calibration-changes-little'

/** A flag asks for a second look; it excludes nobody. `value` is in standard deviations, but for calibration-changes-little (pairs told apart). */
export type Flag = { readonly kind: FlagKind; readonly entry: string | null; readonly judge: string | null; readonly value: number }

export type RankingReport = {
  readonly ok: true
  readonly model: ModelName
  readonly n: number
  readonly intercept: number
  /** One number per term and `residual`, points squared; empty where the model has none. */
  readonly variances: Readonly<Record<string, number>>
  readonly reml: number | null
  readonly components: readonly { readonly entries: readonly string[]; readonly judges: readonly string[] }[]
  /** By component, best first; ties by name. */
  readonly entries: readonly EntryLine[]
  readonly judges: readonly JudgeLine[]
  /** Neighbours in the order among whom no pair is proven to differ, all pairs taken together at 95 %. Groups may overlap. */
  readonly inseparable: readonly (readonly string[])[]
  readonly flags: readonly Flag[]
  readonly warnings: readonly string[]
}

export type RankingRefusal = { readonly ok: false; readonly refusal: string; readonly facts: { readonly sentence: string; readonly row?: number } }

export type ModelOptions = {
  /** Terms beside entry and judge, each a list of facets crossed with each other. */
  readonly terms: readonly (readonly FacetName[])[]
  readonly criterionFixed: boolean
}

export type RankingModel = (scores: PanelScores, options: ModelOptions) => RankingReport | RankingRefusal

export type ModelName = 'mean' | 'trimmed' | 'crossed' | 'rasch'
