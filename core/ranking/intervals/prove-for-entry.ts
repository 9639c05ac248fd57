import { loweredCriticalValue } from './critical-value.ts'
import type { ErrorDraws } from './error-draws.ts'
import { evidence, inverseError } from './field.ts'
import type { Field } from './field.ts'
import { kthLargest } from './kth-largest.ts'
import { ABOVE, BELOW, entryMaximum } from './open-hypotheses.ts'

/** How many entries are proven to be better, and to be worse, than one entry. */
export interface Proven {
  readonly better: number
  readonly worse: number
}

/**
 * Tests "j is not above k" and "j is not below k" for one entry j against all others, so that a false rejection among them has at
 * most the wanted probability; stepwise: after each round the critical value is computed over what is still open.
 *
 * @param place which largest maximum is the critical value (`criticalPlace`)
 * @param overall per draw the largest scaled error so far; raised where this entry's is larger
 */
export const proveForEntry = (field: Field, draws: ErrorDraws, entry: number, place: number, sides: number, stepwise: boolean, overall: Float64Array): Proven => {
  const { size } = field
  const independent = field.dependent === undefined
  const inverse = new Float64Array(size)
  const open = new Uint8Array(size)
  let steepest = 0
  for (let k = 0; k < size; k++) {
    inverse[k] = inverseError(field, entry, k)
    open[k] = k === entry ? 0 : sides
    steepest = Math.max(steepest, inverse[k] as number)
  }
  const maximum = (r: number) => entryMaximum(draws, r, entry, inverse, steepest, open, sides, independent)

  const maxima = new Float64Array(draws.count)
  for (let r = 0; r < draws.count; r++) {
    maxima[r] = maximum(r)
    if ((maxima[r] as number) > (overall[r] as number)) overall[r] = maxima[r] as number
  }
  let better = 0
  let worse = 0
  let critical = kthLargest(maxima.slice(), place)
  for (;;) {
    let fell = false
    for (let k = 0; k < size; k++) {
      const lead = evidence(field, entry, k, inverse[k] as number)
      const proven = lead > critical ? ABOVE : -lead > critical ? BELOW : 0
      if (((open[k] as number) & proven) === 0) continue
      open[k] = (open[k] as number) & ~proven
      if (proven === ABOVE) worse++
      else better++
      fell = true
    }
    if (!stepwise || !fell) return { better, worse }
    critical = loweredCriticalValue(maxima, place, maximum)
  }
}
