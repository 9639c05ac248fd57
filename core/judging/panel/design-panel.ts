import { seededGenerator } from '../../random/seeded-generator.ts'
import type { CannotFill, Sheets } from './balanced-sheets.ts'
import { balancedSheets } from './balanced-sheets.ts'
import { connectPanel } from './connect.ts'
import type { Parts } from './connected-parts.ts'
import { contrastVarianceBound, laplacianOf, meanContrastVariance } from './contrast-variance.ts'
import { exchangeJudges } from './exchange.ts'
import type { BadRequest, PanelRequest, Task } from './panel-request.ts'
import { taskOf } from './panel-request.ts'

export interface PanelDesign {
  readonly ok: true
  /** [entry, judge], sorted by entry, then judge. */
  readonly sheets: readonly (readonly [entry: string, judge: string])[]
  readonly loads: Readonly<Record<string, number>>
  readonly connected: boolean
  /** Mean variance of the difference of two entries whose severities of judges were taken out, one sheet's noise being 1. */
  readonly contrastVariance: number
  /** No panel with these numbers can have a smaller one. */
  readonly bound: number
  /** Entries that can be compared, set by set; one set when connected. */
  readonly parts: readonly (readonly string[])[]
  readonly warnings: readonly string[]
}

/** Work of the improvement, in steps: about a tenth of a second. 500 entries with five of 51 judges come within 0.004 % of the bound. */
const defaultSteps = 15_000_000

/**
 * Assigns judges to entries: each entry its number of judges, no conflict, no judge above `max`, loads that differ by at most 1 (or
 * by the least that max and conflicts allow, and a warning says so), connected if that can be, and a small mean contrast variance.
 * The same request and seed give the same sheets on every machine, whatever the order of the lists. Refused with the reason when
 * it cannot be done: a value, never an exception.
 * `steps` bounds the work of the improvement and is part of what fixes the sheets; 0 leaves the balanced draw as it is.
 */
export function designPanel(request: PanelRequest, steps = defaultSteps): PanelDesign | BadRequest | CannotFill {
  const task = taskOf(request)
  if (!task.ok) return task
  const random = seededGenerator(request.seed)
  const filled = balancedSheets(task, random)
  if (!filled.ok) return filled
  const { sheets } = filled
  const parts = connectPanel(task, sheets, random, 20_000)
  exchangeJudges(task, sheets, parts, random, steps)
  const inUse = sheets.load.reduce((sum, load) => sum + (load > 0 ? 1 : 0), 0)
  return {
    ok: true,
    sheets: namedSheets(task, sheets),
    loads: Object.fromEntries(task.judges.map((id, j) => [id, sheets.load[j]!])),
    connected: parts.count === 1,
    contrastVariance: meanContrastVariance(task, laplacianOf(task, sheets, parts), parts),
    bound: contrastVarianceBound(task.entries.length, task.perEntry, inUse),
    parts: Array.from({ length: parts.count }, (_, part) => task.entries.filter((_, e) => parts.entry[e] === part)),
    warnings: warningsOf(task, sheets, parts),
  }
}

function namedSheets({ entries, judges, perEntry }: Task, { judge }: Sheets): [string, string][] {
  return entries.flatMap((id, e) => [...judge.subarray(e * perEntry, (e + 1) * perEntry)].sort((a, b) => a - b).map((j): [string, string] => [id, judges[j]!]))
}

function warningsOf({ entries, perEntry, judges }: Task, { load }: Sheets, parts: Parts): string[] {
  const [least, most] = [Math.min(...load), Math.max(...load)]
  const warnings: string[] = []
  if (most - least > 1) warnings.push(`loads differ by ${most - least} (${least} to ${most}): conflicts and the most sheets of a judge allow no less`)
  if (parts.count > 1) warnings.push(`the panel falls into ${parts.count} parts: entries of different parts cannot be compared apart from their judges`)
  const usable = entries.length * (perEntry - 1) + 1
  if (parts.count > 1 && perEntry === 1) warnings.push('with one judge per entry a score cannot be told apart from the severity of its judge')
  else if (parts.count > 1 && judges.length > usable) warnings.push(`${entries.length} entries with ${perEntry} judges each link at most ${usable} judges: with equal loads ${judges.length} are too many`)
  return warnings
}
