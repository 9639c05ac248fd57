import type { Generator } from '../../random/seeded-generator.ts'
import type { Task } from './panel-request.ts'

/** Who judges what: `judge[e * perEntry + s]` for slot s of entry e; `has[e * judges + j]` is 1 when judge j is on entry e. */
export interface Sheets {
  readonly judge: Int32Array
  readonly has: Uint8Array
  readonly load: Int32Array
}

export type CannotFill = {
  readonly ok: false
  readonly refusal: 'JUDGES_EXHAUSTED'
  readonly facts: { readonly sentence: string; readonly entry: string; readonly judges: readonly string[]; readonly room: number }
}

const free = -1

/**
 * Gives every entry its judges with loads as equal as max and conflicts allow: greedily in random order, then along paths of
 * replacements. When no path is left that takes a sheet from a judge to one with two or more fewer, no other assignment has a smaller
 * difference of loads, nor a smaller sum of their squares (optimal semi-matchings: Harvey, Ladner, Lovasz and Tamir, Journal of
 * Algorithms 59 (2006) 53-78; with `max` the loads still are the bases of a polymatroid).
 */
export function balancedSheets(task: Task, random: Generator): { readonly ok: true; readonly sheets: Sheets } | CannotFill {
  const { entries, judges, perEntry, allowed, max } = task
  const n = judges.length
  const sheets: Sheets = { judge: new Int32Array(entries.length * perEntry).fill(free), has: new Uint8Array(entries.length * n), load: new Int32Array(n) }
  const order = random.shuffle(Array.from({ length: entries.length }, (_, e) => e))
  for (const e of order) {
    const able = random.shuffle(Array.from({ length: n }, (_, j) => j)).filter(j => allowed[e * n + j] === 1 && sheets.load[j]! < max[j]!)
    able.sort((a, b) => sheets.load[a]! - sheets.load[b]!)
    for (const [s, j] of able.slice(0, perEntry).entries()) put(sheets, n, e * perEntry + s, e, j)
  }
  for (const e of order) {
    for (let s = 0; s < perEntry; s++) {
      if (sheets.judge[e * perEntry + s] !== free) continue
      const starts = placesWhere(n, j => allowed[e * n + j] === 1 && sheets.has[e * n + j] === 0)
      const { path, reached } = search(task, sheets, starts, j => (sheets.load[j]! < max[j]! ? -1 : Infinity))
      if (path === null) return cannotFill(task, e, reached)
      const first = path.length === 0 ? reached[0]! : path[0]!.from
      for (const move of [...path].reverse()) replace(task, sheets, move)
      put(sheets, n, e * perEntry + s, e, first)
    }
  }
  while (evenOut(task, sheets)) { /* each pass takes sheets from the loaded to the idle */ }
  return { ok: true, sheets }
}

function placesWhere(n: number, holds: (place: number) => boolean): number[] {
  return Array.from({ length: n }, (_, place) => place).filter(holds)
}

function put(sheets: Sheets, n: number, slot: number, e: number, j: number): void {
  sheets.judge[slot] = j
  sheets.has[e * n + j] = 1
  sheets.load[j]! += 1
}

/** On entry `entry`, judge `to` takes the sheet of judge `from`. */
interface Move {
  readonly entry: number
  readonly from: number
  readonly to: number
}

export function replace({ judges, perEntry }: Task, sheets: Sheets, { entry, from, to }: Move): void {
  const n = judges.length
  const slot = sheets.judge.indexOf(from, entry * perEntry)
  sheets.has[entry * n + from] = 0
  sheets.load[from]! -= 1
  put(sheets, n, slot, entry, to)
}

/**
 * Breadth first over judges: from j to k when some entry of j may have k instead. Stops at the nearest judge with `worth` below
 * zero; else returns all that were reached. The path lists the replacements in order from the start.
 */
function search({ entries, judges, allowed }: Task, sheets: Sheets, starts: readonly number[], worth: (judge: number) => number): { path: Move[] | null; reached: number[] } {
  const n = judges.length
  const came = new Map<number, Move | null>(starts.map(j => [j, null]))
  const reached = [...starts]
  for (const j of reached) {
    if (worth(j) < 0) {
      const path: Move[] = []
      for (let move = came.get(j); move; move = came.get(move.from)) path.unshift(move)
      return { path, reached: path.length === 0 ? [j] : reached }
    }
    for (let e = 0; e < entries.length; e++) {
      if (sheets.has[e * n + j] === 0) continue
      for (let k = 0; k < n; k++) {
        if (allowed[e * n + k] === 0 || sheets.has[e * n + k] === 1 || came.has(k)) continue
        came.set(k, { entry: e, from: j, to: k })
        reached.push(k)
      }
    }
  }
  return { path: null, reached }
}

/** One pass from the most loaded judge down; true when anything moved. */
function evenOut(task: Task, sheets: Sheets): boolean {
  const { judges, max } = task
  const order = Array.from({ length: judges.length }, (_, j) => j).sort((a, b) => sheets.load[b]! - sheets.load[a]!)
  const least = sheets.load.reduce((low, load) => Math.min(low, load), Infinity)
  let moved = false
  for (const source of order) {
    if (sheets.load[source]! - least < 2) break
    const { path } = search(task, sheets, [source], j => (sheets.load[j]! < max[j]! ? sheets.load[j]! - sheets.load[source]! + 1 : Infinity))
    if (path === null) continue
    for (const move of path.reverse()) replace(task, sheets, move)
    moved = true
  }
  return moved
}

function cannotFill({ entries, judges, max }: Task, e: number, reached: readonly number[]): CannotFill {
  const names = reached.map(j => judges[j]!).sort()
  const room = reached.reduce((sum, j) => sum + max[j]!, 0)
  const shown = names.length > 6 ? `${names.slice(0, 6).join(', ')} and ${names.length - 6} more` : names.join(', ')
  const sentence = `Entry ${entries[e]} cannot get its judges: all who could take it, and all who could step in for them, are full with ${room} sheets (${shown}).`
  return { ok: false, refusal: 'JUDGES_EXHAUSTED', facts: { sentence, entry: entries[e]!, judges: names, room } }
}
