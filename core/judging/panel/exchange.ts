import type { Generator } from '../../random/seeded-generator.ts'
import type { Sheets } from './balanced-sheets.ts'
import { replace } from './balanced-sheets.ts'
import type { Parts } from './connected-parts.ts'
import type { Change, Inverse } from './exchange-algebra.ts'
import { changeOf, freshInverse, gainOf, updateInverse, viewOf } from './exchange-algebra.ts'
import type { Task } from './panel-request.ts'

/** Rounding grows with every update of the inverse; a fresh one now and then keeps it below 1e-9. */
const updatesBeforeFresh = 200

/** An exchange must lower the sum of variances by more than this, so that rounding cannot keep the search going. */
const leastGain = 1e-7

/** On entry e judge `a` gives way to `b`, on entry f the other way round. */
interface Exchange extends Change {
  readonly a: number
  readonly b: number
}

/**
 * Lowers the mean contrast variance by exchanging judges between two entries, which leaves every load as it is, until a whole round
 * of pairs finds nothing or the work is used up: `steps` counts 20 perEntry^2 for each pair of entries looked at and judges^2
 * for each exchange made, which is what they cost. Of each pair the best exchange is made. Pairs in different
 * parts are left alone. Only + - * / and comparisons in a fixed order: the same sheets on every machine.
 */
export function exchangeJudges(task: Task, sheets: Sheets, parts: Parts, random: Generator, steps: number): void {
  const n = task.entries.length
  if (task.perEntry === 1 || n < 2) return
  const sizes = new Int32Array(parts.count)
  for (const part of parts.entry) sizes[part]! += 1
  let inverse = freshInverse(task, sheets, parts)
  let updates = 0
  let idle = 0
  const order = random.shuffle(Array.from({ length: n }, (_, e) => e))
  for (let work = 0, round = 1; work < steps && idle < (n * (n - 1)) / 2; round = (round % (n - 1)) + 1) {
    for (let i = 0; i + round < n && work < steps; i++) {
      const e = order[i]!
      const f = order[i + round]!
      work += 20 * task.perEntry ** 2
      idle += 1
      if (parts.entry[e] !== parts.entry[f]) continue
      const best = bestExchange(task, sheets, inverse, sizes[parts.entry[e]!]!, e, f)
      if (best === null) continue
      updateInverse(inverse, task.judges.length, onlyOn(task, sheets, e, f), onlyOn(task, sheets, f, e), best)
      replace(task, sheets, { entry: e, from: best.a, to: best.b })
      replace(task, sheets, { entry: f, from: best.b, to: best.a })
      idle = 0
      work += task.judges.length ** 2
      updates += 1
      if (updates % updatesBeforeFresh === 0) inverse = freshInverse(task, sheets, parts)
    }
  }
}

/** Judges on e who are not on f. */
function onlyOn({ judges, perEntry }: Task, sheets: Sheets, e: number, f: number): number[] {
  const list: number[] = []
  for (let s = e * perEntry; s < (e + 1) * perEntry; s++) {
    const j = sheets.judge[s]!
    if (sheets.has[f * judges.length + j] === 0) list.push(j)
  }
  return list
}

function bestExchange(task: Task, sheets: Sheets, inverse: Inverse, entriesOfPart: number, e: number, f: number): Exchange | null {
  const n = task.judges.length
  const plus = onlyOn(task, sheets, e, f)
  const minus = onlyOn(task, sheets, f, e)
  if (plus.length === 0) return null
  const view = viewOf(inverse, n, plus, minus)
  let best: Exchange | null = null
  let most = leastGain
  for (const [i, a] of plus.entries()) {
    if (task.allowed[f * n + a] === 0) continue
    for (const [k, b] of minus.entries()) {
      if (task.allowed[e * n + b] === 0) continue
      const change = changeOf(inverse, n, view, i, a, k, b, task.perEntry)
      const gain = gainOf(change, entriesOfPart, task.perEntry)
      if (gain <= most) continue
      most = gain
      best = { ...change, a, b }
    }
  }
  return best
}
