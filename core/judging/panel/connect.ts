import type { Generator } from '../../random/seeded-generator.ts'
import type { Sheets } from './balanced-sheets.ts'
import { replace } from './balanced-sheets.ts'
import type { Parts } from './connected-parts.ts'
import { partsOf } from './connected-parts.ts'
import type { Task } from './panel-request.ts'

/**
 * Tries to join the parts of a panel by exchanges of judges that keep every load: random ones, kept while the number of parts does not
 * rise. Returns the parts that are left. Gives up after `tries` exchanges, or at once where no connected panel can exist:
 * fewer sheets than entries + judges - 1, or entries that no allowed judge links.
 */
export function connectPanel(task: Task, sheets: Sheets, random: Generator, tries: number): Parts {
  let parts = partsOf(task, sheets)
  const n = task.judges.length
  const inUse = sheets.load.reduce((sum, load) => sum + (load > 0 ? 1 : 0), 0)
  const canBe = Math.max(allowedParts(task, sheets), task.entries.length + inUse - sheets.judge.length)
  for (let done = 0; done < tries && parts.count > canBe; done++) {
    const slot = random.below(sheets.judge.length)
    const other = random.below(sheets.judge.length)
    const [e, f] = [Math.floor(slot / task.perEntry), Math.floor(other / task.perEntry)]
    const [a, b] = [sheets.judge[slot]!, sheets.judge[other]!]
    if (e === f || a === b || sheets.has[e * n + b] === 1 || sheets.has[f * n + a] === 1) continue
    if (task.allowed[e * n + b] === 0 || task.allowed[f * n + a] === 0) continue
    replace(task, sheets, { entry: e, from: a, to: b })
    replace(task, sheets, { entry: f, from: b, to: a })
    const next = partsOf(task, sheets)
    if (next.count <= parts.count) {
      parts = next
      continue
    }
    replace(task, sheets, { entry: e, from: b, to: a })
    replace(task, sheets, { entry: f, from: a, to: b })
  }
  return parts
}

/** Parts of the graph of all allowed pairs: no panel has fewer. */
function allowedParts({ entries, judges, allowed }: Task, { load }: Sheets): number {
  const n = judges.length
  const open = new Set(entries.keys())
  let count = 0
  for (const start of entries.keys()) {
    if (!open.delete(start)) continue
    count += 1
    const seen = new Set<number>()
    const queue = [start]
    for (const e of queue) {
      for (let j = 0; j < n; j++) {
        if (allowed[e * n + j] === 0 || load[j] === 0 || seen.has(j)) continue
        seen.add(j)
        for (const f of open) {
          if (allowed[f * n + j] === 0) continue
          open.delete(f)
          queue.push(f)
        }
      }
    }
  }
  return count
}
