import { roundingPlaces } from '../../rules/findings-in-rules.ts'
import type { Method } from '../../rules/methods.ts'
import type { Category } from '../../rules/rules-document.ts'

/** The category under another method: rounding moves where the method allows it, and a mean of equals has no weights. */
export const underMethod = ({ result, rounding }: Category, method: Method): Pick<Category, 'result' | 'rounding'> => {
  const wasEqual = result.method === 'mean/1'
  const criteria = result.criteria.map((criterion) => ({ ...criterion, weight: method === 'mean/1' ? '1' : wasEqual ? '0' : criterion.weight }))
  const { kind, scale } = result
  const at = roundingPlaces(method).includes(rounding.at) ? rounding.at : 'final'
  return { rounding: { ...rounding, at }, result: method === 'trimmed-mean/1' ? { kind, scale, criteria, method, cut: 1 } : { kind, scale, criteria, method } }
}
