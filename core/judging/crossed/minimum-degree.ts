/**
 * Fill-reducing order of a symmetric sparse matrix: approximate minimum degree on the quotient graph
 * (Amestoy, Davis & Duff, SIAM J. Matrix Anal. Appl. 17 (1996) 886-905): elements stand for eliminated cliques, indistinguishable
 * variables are merged, variables that only see the new element leave with it (mass elimination), swallowed elements die early.
 */

/** Symmetric pattern without the diagonal: neighbours of i are `neighbours[starts[i] .. starts[i+1])`, each pair listed in both directions. */
export type SymmetricPattern = { readonly size: number; readonly starts: Int32Array; readonly neighbours: Int32Array }

/** Returns the variables in order of elimination: a permutation of 0..size-1. Deterministic: ties go to the variable seen last. */
export function minimumDegreeOrder(pattern: SymmetricPattern): Int32Array {
  const quotient = quotientGraph(pattern)
  const pivots: number[] = []
  while (quotient.eliminated < pattern.size) pivots.push(eliminateNext(quotient))
  return expanded(quotient, pivots)
}

type Quotient = {
  readonly size: number
  eliminated: number
  /** Lists of all nodes; a variable lists its elements first, then its variables; an element lists its variables. */
  pool: Int32Array
  end: number
  readonly start: Int32Array
  readonly length: Int32Array
  readonly elementCount: Int32Array
  /** Variables merged into this one, itself included; 0 once it is no longer a principal variable; negative while in the new element. */
  readonly weight: Int32Array
  /** Approximate external degree of a variable; size of an element. */
  readonly degree: Int32Array
  readonly dead: Uint8Array
  /** Members merged into a principal variable, as linked lists. */
  readonly firstMember: Int32Array
  readonly lastMember: Int32Array
  readonly nextMember: Int32Array
  /** Doubly linked lists of principal variables by degree. */
  readonly head: Int32Array
  readonly next: Int32Array
  readonly previous: Int32Array
  lowest: number
  /** Per element: stamp + how many variables it has outside the new element. */
  readonly outside: Int32Array
  stamp: number
  readonly hashHead: Int32Array
  readonly hashNext: Int32Array
  readonly hashOf: Int32Array
}

function quotientGraph({ size, starts, neighbours }: SymmetricPattern): Quotient {
  const pool = new Int32Array(neighbours.length + (neighbours.length >> 1) + 4 * size + 16)
  pool.set(neighbours)
  const identity = Int32Array.from({ length: size }, (_, i) => i)
  const graph: Quotient = {
    size, eliminated: 0, pool, end: neighbours.length, start: starts.slice(0, size), length: new Int32Array(size), elementCount: new Int32Array(size),
    weight: new Int32Array(size).fill(1), degree: new Int32Array(size), dead: new Uint8Array(size),
    firstMember: identity.slice(), lastMember: identity, nextMember: new Int32Array(size).fill(-1),
    head: new Int32Array(size + 1).fill(-1), next: new Int32Array(size), previous: new Int32Array(size), lowest: 0,
    outside: new Int32Array(size), stamp: 1, hashHead: new Int32Array(size).fill(-1), hashNext: new Int32Array(size), hashOf: new Int32Array(size),
  }
  for (let i = size - 1; i >= 0; i--) {
    const length = starts[i + 1]! - starts[i]!
    graph.length[i] = length
    graph.degree[i] = length
    enlist(graph, i)
  }
  return graph
}

function enlist(graph: Quotient, i: number): void {
  const degree = graph.degree[i]!
  const first = graph.head[degree]!
  graph.next[i] = first
  graph.previous[i] = -1
  if (first >= 0) graph.previous[first] = i
  graph.head[degree] = i
  if (degree < graph.lowest) graph.lowest = degree
}

function delist(graph: Quotient, i: number): void {
  const { next, previous, head } = graph
  const before = previous[i]!
  const after = next[i]!
  if (before >= 0) next[before] = after
  else head[graph.degree[i]!] = after
  if (after >= 0) previous[after] = before
}

/** Makes room for `wanted` more entries at the end of the pool, closing the gaps that dead lists left. */
function makeRoom(graph: Quotient, wanted: number): void {
  if (graph.end + wanted <= graph.pool.length) return
  const order: number[] = []
  for (let i = 0; i < graph.size; i++) if (graph.dead[i] === 0 && graph.length[i]! > 0) order.push(i)
  order.sort((a, b) => graph.start[a]! - graph.start[b]!)
  let end = 0
  for (const i of order) {
    const start = graph.start[i]!
    graph.pool.copyWithin(end, start, start + graph.length[i]!)
    graph.start[i] = end
    end += graph.length[i]!
  }
  graph.end = end
  if (end + wanted > graph.pool.length) {
    const pool = new Int32Array(2 * (end + wanted))
    pool.set(graph.pool.subarray(0, end))
    graph.pool = pool
  }
}

function eliminateNext(graph: Quotient): number {
  while (graph.head[graph.lowest]! < 0) graph.lowest++
  const pivot = graph.head[graph.lowest]!
  delist(graph, pivot)
  graph.eliminated += graph.weight[pivot]!
  const size = formElement(graph, pivot)
  countOutside(graph, pivot, size)
  updateVariables(graph, pivot, size)
  mergeTwins(graph, pivot, size)
  finishElement(graph, pivot, size)
  return pivot
}

/** Gathers the variables of the new element; weights of its members become negative. Returns how many. */
function formElement(graph: Quotient, pivot: number): number {
  const { length, start, weight, dead, elementCount } = graph
  let bound = length[pivot]!
  for (let k = 0; k < elementCount[pivot]!; k++) bound += length[graph.pool[start[pivot]! + k]!]!
  makeRoom(graph, bound)
  const pool = graph.pool
  const from = graph.end
  let to = from
  // no longer a variable: lists that still name it drop it
  weight[pivot] = 0
  const own = start[pivot]!
  const elements = elementCount[pivot]!
  const visit = (list: number, count: number): void => {
    for (let k = 0; k < count; k++) {
      const i = pool[list + k]!
      const w = weight[i]!
      if (w <= 0) continue
      weight[i] = -w
      pool[to++] = i
      delist(graph, i)
    }
  }
  for (let k = 0; k < elements; k++) {
    const e = pool[own + k]!
    if (dead[e] === 1) continue
    visit(start[e]!, length[e]!)
    dead[e] = 1
  }
  visit(own + elements, length[pivot]! - elements)
  start[pivot] = from
  length[pivot] = to - from
  graph.end = to
  return to - from
}

/** For each older element seen from the new one: how many variables it has outside, |Le \ Lp|, as stamp + count. */
function countOutside(graph: Quotient, pivot: number, size: number): void {
  const { pool, start, weight, elementCount, outside, degree, dead, stamp } = graph
  for (let k = 0, at = start[pivot]!; k < size; k++, at++) {
    const i = pool[at]!
    const w = weight[i]!
    for (let m = 0, list = start[i]!; m < elementCount[i]!; m++, list++) {
      const e = pool[list]!
      if (dead[e] === 1) continue
      outside[e] = (outside[e]! >= stamp ? outside[e]! : degree[e]! + stamp) + w
    }
  }
}

/** Rewrites the lists of the element's variables, bounds their degrees, and lets those leave that see nothing else. */
function updateVariables(graph: Quotient, pivot: number, size: number): void {
  const { pool, start, length, weight, elementCount, outside, degree, dead, hashHead, hashNext, hashOf, stamp } = graph
  let total = 0
  for (let k = 0, at = start[pivot]!; k < size; k++, at++) total -= weight[pool[at]!]!
  graph.degree[pivot] = total
  const left = graph.size - graph.eliminated
  for (let k = 0, at = start[pivot]!; k < size; k++, at++) {
    const i = pool[at]!
    const list = start[i]!
    const elementEnd = list + elementCount[i]!
    const end = list + length[i]!
    let to = list
    let bound = 0
    let hash = pivot
    for (let m = list; m < elementEnd; m++) {
      const e = pool[m]!
      if (dead[e] === 1) continue
      const more = outside[e]! - stamp
      if (more <= 0) { dead[e] = 1; continue }
      bound += more
      pool[to++] = e
      hash += e
    }
    const elements = to - list
    for (let m = elementEnd; m < end; m++) {
      const j = pool[m]!
      const w = weight[j]!
      if (w <= 0) continue
      bound += w
      pool[to++] = j
      hash += j
    }
    const own = -weight[i]!
    if (bound === 0) {
      // mass elimination: nothing beyond the new element is seen from here
      weight[i] = 0
      graph.eliminated += own
      graph.degree[pivot]! -= own
      dead[i] = 1
      adopt(graph, pivot, i)
      continue
    }
    // the new element goes first; one slot is free because the pivot, or an element absorbed into it, stood in this list
    pool[to] = pool[list + elements]!
    pool[list + elements] = pool[list]!
    pool[list] = pivot
    elementCount[i] = elements + 1
    length[i] = to + 1 - list
    degree[i] = Math.min(degree[i]!, bound, left)
    const bucket = hash % graph.size
    hashOf[i] = bucket
    hashNext[i] = hashHead[bucket]!
    hashHead[bucket] = i
  }
}

function adopt(graph: Quotient, parent: number, child: number): void {
  graph.nextMember[graph.lastMember[parent]!] = graph.firstMember[child]!
  graph.lastMember[parent] = graph.lastMember[child]!
}

/** Merges variables of the new element with identical lists: they will be eliminated together. */
function mergeTwins(graph: Quotient, pivot: number, size: number): void {
  const { pool, start, length, weight, elementCount, dead, hashHead, hashNext, hashOf, outside } = graph
  // the counts of countOutside are used up: from here `outside` serves as a mark with fresh stamps
  graph.stamp += graph.size + 1
  for (let k = 0, at = start[pivot]!; k < size; k++, at++) {
    const first = pool[at]!
    if (dead[first] === 1) continue
    const bucket = hashOf[first]!
    let i = hashHead[bucket]!
    hashHead[bucket] = -1
    for (; i >= 0; i = hashNext[i]!) {
      if (hashNext[i]! < 0) break
      const stamp = ++graph.stamp
      for (let m = start[i]! + 1, end = start[i]! + length[i]!; m < end; m++) outside[pool[m]!] = stamp
      let before = i
      for (let j = hashNext[i]!; j >= 0; j = hashNext[j]!) {
        let same = length[j] === length[i] && elementCount[j] === elementCount[i]
        for (let m = start[j]! + 1, end = start[j]! + length[j]!; same && m < end; m++) same = outside[pool[m]!] === stamp
        if (!same) { before = j; continue }
        weight[i]! += weight[j]!
        weight[j] = 0
        dead[j] = 1
        adopt(graph, i, j)
        hashNext[before] = hashNext[j]!
      }
    }
  }
}

/** Drops merged variables from the element, restores weights, and files its variables under their new degrees. */
function finishElement(graph: Quotient, pivot: number, size: number): void {
  const { pool, start, weight, degree, length, dead } = graph
  const from = start[pivot]!
  let to = from
  const total = degree[pivot]!
  const left = graph.size - graph.eliminated
  for (let k = 0; k < size; k++) {
    const i = pool[from + k]!
    if (dead[i] === 1) continue
    const own = -weight[i]!
    weight[i] = own
    // |Lp \ i| is added here, after merging, so that twins are not counted in each other's degree
    degree[i] = Math.min(degree[i]! + total - own, left - own)
    enlist(graph, i)
    pool[to++] = i
  }
  length[pivot] = to - from
  graph.end = to
  if (length[pivot] === 0) dead[pivot] = 1
  graph.stamp += graph.size + 1
  if (graph.stamp > 0x3fffffff) { graph.outside.fill(0); graph.stamp = 1 }
}

function expanded(graph: Quotient, pivots: readonly number[]): Int32Array {
  const order = new Int32Array(graph.size)
  let at = 0
  for (const pivot of pivots) for (let i = graph.firstMember[pivot]!; i >= 0; i = graph.nextMember[i]!) order[at++] = i
  return order
}
