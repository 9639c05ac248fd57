import type { CannotFill } from './balanced-sheets.ts'
import { designPanel } from './design-panel.ts'
import type { BadRequest } from './panel-request.ts'
import type { Separation, Variances } from './separation.ts'
import { separationOf } from './separation.ts'

/** A panel to be: so many entries and judges, so many judges on each entry today, and how well the cut shall be separated. */
export interface SeparationPlan {
  readonly variances: Variances
  readonly entries: number
  readonly judges: number
  readonly perEntry: number
  /** How many go through, 1 .. entries - 1. */
  readonly cut: number
  readonly wanted: { readonly measure: 'found' | 'allFound' | 'separable'; readonly atLeast: number }
  readonly draws?: number
  readonly seed: string | number
}

export interface Step extends Separation {
  readonly perEntry: number
  readonly sheets: number
}

export interface JudgesNeeded {
  readonly ok: true
  /** The panel as planned. */
  readonly now: Step
  /** The fewest judges per entry that reach what is wanted, or null when not even every judge on every entry does. */
  readonly needed: Step | null
  /** Sheets more than planned; 0 when the plan is enough, null when nothing is. */
  readonly sheetsMore: number | null
  /** Every number of judges per entry that was tried, in order. */
  readonly steps: readonly Step[]
}

export type BadPlan = { readonly ok: false; readonly refusal: 'BAD_PLAN'; readonly facts: { readonly sentence: string } }

function faultOf({ variances, entries, judges, perEntry, cut, wanted, draws = 1 }: SeparationPlan): string | null {
  const whole = (value: number): boolean => Number.isSafeInteger(value) && value >= 1
  if (!whole(entries) || !whole(judges) || !whole(perEntry) || !whole(draws)) return 'Entries, judges, judges per entry and draws are whole numbers from 1.'
  if (perEntry > judges) return `${judges} judges cannot be ${perEntry} on each entry.`
  if (!whole(cut) || cut >= entries) return `The cut lies between 1 and ${entries - 1}.`
  if (Object.values(variances).some(value => !Number.isFinite(value) || value < 0)) return 'A variance is a number from 0.'
  return wanted.atLeast >= 0 && wanted.atLeast <= 1 ? null : 'What is wanted is a share from 0 to 1.'
}

/**
 * How many judges per entry, and how many sheets more than planned, make the cut as separable as wanted, by simulation on designed
 * panels without conflicts. Every step meets the same true entries and severities; still each figure carries the error of its
 * draws (`foundSe`). About half a second a step for 500 entries and 200 draws.
 */
export function judgesNeeded(plan: SeparationPlan): JudgesNeeded | BadPlan | BadRequest | CannotFill {
  const fault = faultOf(plan)
  if (fault !== null) return { ok: false, refusal: 'BAD_PLAN', facts: { sentence: fault } }
  const { variances, entries, judges, cut, wanted, draws = 400, seed } = plan
  const ids = (letter: string, count: number): { id: string }[] => Array.from({ length: count }, (_, at) => ({ id: `${letter}${String(at).padStart(6, '0')}` }))
  const steps: Step[] = []
  for (let perEntry = plan.perEntry; perEntry <= judges; perEntry++) {
    const design = designPanel({ entries: ids('E', entries), judges: ids('J', judges), perEntry, seed }, 2_000_000)
    if (!design.ok) return design
    const step: Step = { perEntry, sheets: entries * perEntry, ...separationOf(design.sheets, variances, cut, draws, seed) }
    steps.push(step)
    if (step[wanted.measure] >= wanted.atLeast) break
  }
  const now = steps[0]!
  const last = steps.at(-1)!
  const needed = last[wanted.measure] >= wanted.atLeast ? last : null
  return { ok: true, now, needed, sheetsMore: needed === null ? null : needed.sheets - now.sheets, steps }
}
