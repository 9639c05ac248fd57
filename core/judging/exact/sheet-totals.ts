import { readDecimal } from '../../ranking/decimal.ts'
import { divide, multiply, one, rational, type Rational, sum } from '../../ranking/rational.ts'
import { round, type RoundingRule } from '../../ranking/rounding.ts'
import type { CountedSheet, WeightedMeanRules } from '../../ranking/weighted-mean.ts'

/** Points, 0 to 100, of scores in the order of the criteria: 100 x sum of weight x score / (M x sum of weights). Exact. */
export const pointsOf = ({ max, criteria }: Pick<WeightedMeanRules, 'max' | 'criteria'>, weighted: boolean): ((scores: readonly Rational[]) => Rational) => {
  const weights = criteria.map(({ weight }) => (weighted ? readDecimal(weight) : one))
  const scale = divide(rational(100n), multiply(readDecimal(max), sum(weights)))
  return (scores) => multiply(scale, sum(scores.map((score, c) => multiply(weights[c] ?? one, score))))
}

/** The scores of a complete sheet in the order of the criteria. Throws where one is missing: see missing-scores.ts. */
export const scoresOf = ({ criteria }: Pick<WeightedMeanRules, 'criteria'>, { judge, scores }: CountedSheet): readonly Rational[] =>
  criteria.map(({ code }) => {
    const score = scores[code]
    if (score === undefined) throw new Error(`The sheet of ${judge} has no score for ${code}: a sheet is complete or it is not accepted.`)
    return readDecimal(score)
  })

export const roundedAt = (rounding: RoundingRule, place: RoundingRule['at'], value: Rational): Rational => (rounding.at === place ? round(value, rounding) : value)
