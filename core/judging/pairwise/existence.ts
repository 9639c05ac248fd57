import type { Pair } from './comparison.ts'

/** Why no finite estimate exists. Groups hold places in `items`. */
export type NoEstimate =
  | { readonly refusal: 'DISCONNECTED'; readonly groups: readonly (readonly number[])[] }
  | { readonly refusal: 'SEPARATED'; readonly above: readonly number[]; readonly below: readonly number[] }
  | { readonly refusal: 'TIES_UNBOUNDED' }

/** Places reachable from `start` along `next`, itself included. */
function reached(start: number, next: readonly (readonly number[])[]): Set<number> {
  const seen = new Set([start])
  const open = [start]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const to of next[at]!) {
      if (seen.has(to)) continue
      seen.add(to)
      open.push(to)
    }
  }
  return seen
}

function groupsOf(n: number, links: readonly (readonly number[])[]): number[][] {
  const seen = new Set<number>()
  const groups: number[][] = []
  for (let start = 0; start < n; start++) {
    if (seen.has(start)) continue
    const group = [...reached(start, links)].sort((a, b) => a - b)
    for (const at of group) seen.add(at)
    groups.push(group)
  }
  return groups
}

/**
 * A set that nobody outside ever beat or tied, or null when there is none. Walking from the last place that a chain of
 * "lost to or tied with" leads to gives such a set at once: it is the set of all that the walk cannot leave.
 */
function unbeaten(n: number, lostTo: readonly (readonly number[])[]): number[] | null {
  let smallest: Set<number> | null = null
  for (let start = 0; start < n; start++) {
    if (smallest !== null && !smallest.has(start)) continue
    const above = reached(start, lostTo)
    if (smallest === null || above.size < smallest.size) smallest = above
  }
  return smallest === null || smallest.size === n ? null : [...smallest].sort((a, b) => a - b)
}

/**
 * Are there abilities d with d_i - d_j >= 2 wherever i beat j and |d_i - d_j| <= 2 wherever they tied? Then wins follow
 * distance and ties follow nearness, and the tie parameter grows without end. Difference constraints, by Bellman-Ford.
 */
function tiesUnbounded(n: number, pairs: readonly Pair[]): boolean {
  const arcs: [from: number, to: number, length: number][] = []
  for (const { low, high, lowWins, highWins, ties } of pairs) {
    if (lowWins > 0) arcs.push([low, high, -2])
    if (highWins > 0) arcs.push([high, low, -2])
    if (ties > 0) arcs.push([low, high, 2], [high, low, 2])
  }
  const distance = new Float64Array(n)
  for (let round = 0; round <= n; round++) {
    let moved = false
    for (const [from, to, length] of arcs) {
      if (distance[from]! + length >= distance[to]!) continue
      distance[to] = distance[from]! + length
      moved = true
    }
    if (!moved) return true
  }
  return false
}

/**
 * Says why the maximum of the likelihood lies at infinity, or null when it is finite. Without ties this is the condition of
 * Ford (American Mathematical Monthly 64 (1957) 28-33): however the items are split in two, each half has beaten the other.
 * With ties a third direction exists, see `tiesUnbounded`; together the two are necessary and sufficient, because the
 * likelihood is that of an exponential family.
 */
export function whyNoEstimate(n: number, pairs: readonly Pair[]): NoEstimate | null {
  const links: number[][] = Array.from({ length: n }, () => [])
  const lostTo: number[][] = Array.from({ length: n }, () => [])
  for (const { low, high, lowWins, highWins, ties } of pairs) {
    links[low]!.push(high)
    links[high]!.push(low)
    if (highWins + ties > 0) lostTo[low]!.push(high)
    if (lowWins + ties > 0) lostTo[high]!.push(low)
  }
  const groups = groupsOf(n, links)
  if (groups.length > 1) return { refusal: 'DISCONNECTED', groups }
  const above = unbeaten(n, lostTo)
  if (above !== null) {
    const inside = new Set(above)
    return { refusal: 'SEPARATED', above, below: Array.from({ length: n }, (_, at) => at).filter(at => !inside.has(at)) }
  }
  return pairs.some(({ ties }) => ties > 0) && tiesUnbounded(n, pairs) ? { refusal: 'TIES_UNBOUNDED' } : null
}
