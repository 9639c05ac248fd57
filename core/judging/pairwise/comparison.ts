/** How often two items met and how it ended. `ties` is 0 when absent. Counts are whole numbers >= 0. */
export interface Comparison {
  readonly first: string
  readonly second: string
  readonly firstWins: number
  readonly secondWins: number
  readonly ties?: number
}

/** One pair with all its meetings added up; `low < high` are places in `items`. */
export interface Pair {
  readonly low: number
  readonly high: number
  lowWins: number
  highWins: number
  ties: number
}

export interface Pairs {
  readonly ok: true
  /** In code-unit order, so that the order of the input never matters (I-3). */
  readonly items: readonly string[]
  readonly pairs: readonly Pair[]
}

export type BadComparison = {
  readonly ok: false
  readonly refusal: 'NO_COMPARISONS' | 'BAD_COMPARISON'
  readonly facts: { readonly sentence: string; readonly index?: number }
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

function faultOf({ first, second, firstWins, secondWins, ties }: Comparison): string | null {
  if (first === second) return `${first} is compared with itself`
  if (!isCount(firstWins) || !isCount(secondWins) || !isCount(ties ?? 0)) return `a count of ${first} against ${second} is not a whole number from 0`
  return null
}

/** Adds up the meetings of each pair. Pairs that never met (all counts 0) are left out, and so are items that met nobody. */
export function pairsOf(comparisons: readonly Comparison[]): Pairs | BadComparison {
  for (const [index, comparison] of comparisons.entries()) {
    const fault = faultOf(comparison)
    if (fault !== null) return { ok: false, refusal: 'BAD_COMPARISON', facts: { index, sentence: `Comparison ${index + 1}: ${fault}.` } }
  }
  const held = comparisons.filter(({ firstWins, secondWins, ties }) => firstWins + secondWins + (ties ?? 0) > 0)
  if (held.length === 0) return { ok: false, refusal: 'NO_COMPARISONS', facts: { sentence: 'There is no comparison to learn from.' } }
  const items = [...new Set(held.flatMap(({ first, second }) => [first, second]))].sort((a, b) => (a < b ? -1 : 1))
  const place = new Map(items.map((item, at) => [item, at]))
  const pairs = new Map<number, Pair>()
  for (const { first, second, firstWins, secondWins, ties } of held) {
    const a = place.get(first)!
    const b = place.get(second)!
    const [low, high] = a < b ? [a, b] : [b, a]
    const pair = pairs.get(low * items.length + high) ?? { low, high, lowWins: 0, highWins: 0, ties: 0 }
    pair.lowWins += a < b ? firstWins : secondWins
    pair.highWins += a < b ? secondWins : firstWins
    pair.ties += ties ?? 0
    pairs.set(low * items.length + high, pair)
  }
  const sorted = [...pairs.entries()].sort(([a], [b]) => a - b).map(([, pair]) => pair)
  return { ok: true, items, pairs: sorted }
}
