import type { Pair } from './comparison.ts'

/**
 * Davidson (JASA 65 (1970) 317-328): with abilities a_i and tie parameter nu,
 *   P(i beats j) : P(tie) : P(j beats i) = exp(a_i) : nu exp((a_i + a_j)/2) : exp(a_j).
 * Without ties nu = 0 and this is Bradley and Terry (Biometrika 39 (1952) 324-345).
 */
export interface Outcome {
  readonly lowWins: number
  readonly highWins: number
  readonly tie: number
}

/** Chances of the three outcomes; `logNu` = -Infinity means that ties do not happen. Scaled so that nothing overflows. */
export function outcomeOf(low: number, high: number, logNu: number): Outcome {
  const middle = (low + high) / 2 + logNu
  const top = Math.max(low, high, middle)
  const a = Math.exp(low - top)
  const b = Math.exp(high - top)
  const c = Math.exp(middle - top)
  const sum = a + b + c
  return { lowWins: a / sum, highWins: b / sum, tie: c / sum }
}

const share = (count: number, chance: number): number => (count === 0 ? 0 : count * Math.log(chance))

export function logLikelihood(pairs: readonly Pair[], ability: Float64Array, logNu: number): number {
  let sum = 0
  for (const { low, high, lowWins, highWins, ties } of pairs) {
    const p = outcomeOf(ability[low]!, ability[high]!, logNu)
    sum += share(lowWins, p.lowWins) + share(highWins, p.highWins) + share(ties, p.tie)
  }
  return sum
}

/** Twice the distance to the saturated model in log-likelihood (McCullagh and Nelder 1989, section 2.3). */
export function devianceOf(pairs: readonly Pair[], logLik: number): number {
  let saturated = 0
  for (const { lowWins, highWins, ties } of pairs) {
    const n = lowWins + highWins + ties
    saturated += share(lowWins, lowWins / n) + share(highWins, highWins / n) + share(ties, ties / n)
  }
  return Math.max(0, 2 * (saturated - logLik))
}

/**
 * Gradient and Fisher information of the log-likelihood in (abilities, log nu); the last coordinate is there only with ties.
 * The information equals the negative Hessian, since (abilities, log nu) are the canonical parameters.
 */
export function scoreOf(pairs: readonly Pair[], ability: Float64Array, logNu: number, size: number): { gradient: Float64Array; information: Float64Array } {
  const gradient = new Float64Array(size)
  const information = new Float64Array(size * size)
  const nu = ability.length
  for (const { low, high, lowWins, highWins, ties } of pairs) {
    const n = lowWins + highWins + ties
    const p = outcomeOf(ability[low]!, ability[high]!, logNu)
    // What each outcome says about (low, high, log nu): 1,0,0 for a win, 1/2,1/2,1 for a tie.
    const meanLow = p.lowWins + p.tie / 2
    const meanHigh = p.highWins + p.tie / 2
    gradient[low]! += lowWins + ties / 2 - n * meanLow
    gradient[high]! += highWins + ties / 2 - n * meanHigh
    const across = n * (p.tie / 4 - meanLow * meanHigh)
    information[low * size + low]! += n * (p.lowWins + p.tie / 4 - meanLow * meanLow)
    information[high * size + high]! += n * (p.highWins + p.tie / 4 - meanHigh * meanHigh)
    information[low * size + high]! += across
    information[high * size + low]! += across
    if (size === nu) continue
    gradient[nu]! += ties - n * p.tie
    information[nu * size + nu]! += n * p.tie * (1 - p.tie)
    for (const [at, mean] of [[low, meanLow], [high, meanHigh]] as const) {
      const cross = n * p.tie * (0.5 - mean)
      information[at * size + nu]! += cross
      information[nu * size + at]! += cross
    }
  }
  return { gradient, information }
}
