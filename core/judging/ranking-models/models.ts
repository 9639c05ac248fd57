import { rankByCrossed } from './rank-by-crossed.ts'
import { rankByMean, rankByTrimmedMean } from './rank-by-mean.ts'
import { rankByRasch } from './rank-by-rasch.ts'
import type { ModelName, RankingModel } from './ranking-report.ts'

/** Every way to rank a panel that can be asked for by name. */
export const models = { mean: rankByMean, trimmed: rankByTrimmedMean, crossed: rankByCrossed, rasch: rankByRasch } as const satisfies Record<ModelName, RankingModel>

export const isModelName = (name: string): name is ModelName => Object.hasOwn(models, name)
