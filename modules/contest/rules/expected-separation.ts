import { designPanel } from '#core/judging/panel/design-panel.ts'
import { type Pairs, type Separation, separationOf } from '#core/judging/panel/separation.ts'
import type { SeparationSilence } from './separation-codes.ts'
import type { Category, JudgeRules } from './rules-document.ts'

/**
 * Typical spreads in points 0 to 100, before any score exists: of the works' quality, of the judges' severity, of what is left on
 * a sheet. Assumed and shown as such, not a rule and not measured here; once judging is closed the diagnostics show the real ones.
 */
export const typicalSpread = { entry: 10, judge: 5, residual: 7 } as const

/** The share of the truly best that a panel should find. A mark for reading, refusing nothing. */
export const WANTED_FOUND = 0.75

/** So many judges more than the panel has are tried, where every judge scores every work. */
const TRIED_MORE = 6
export const DRAWS = 100
/** A panel to count on, not the one that will judge: a short search is enough. */
const DESIGN_WORK = 50_000
/** The same question always gets the same figures (I-3). */
const SEED = 'panel before sealing'

export type ExpectedSeparation = {
  readonly category: string
  readonly cut: number
  readonly perEntry: number
  readonly sheets: number
  /** Why there are no figures. */
  readonly silence: SeparationSilence | null
  /** Chances 0 to 1 with the error of the simulation; `found`: mean share of the truly best that get a title. */
  readonly now: { readonly found: number; readonly foundSe: number; readonly separable: number } | null
  /** The fewest judges on each work that reach what is wanted; null where nothing tried does. */
  readonly needed: { readonly perEntry: number; readonly sheetsMore: number; readonly found: number } | null
}

/** How well a panel of so many judges will separate those who get a title, among so many entries (core/judging/panel). */
export const expectedSeparation = ({ code, titles }: Pick<Category, 'code' | 'titles'>, { assignment }: JudgeRules, judges: number, entries: number): ExpectedSeparation => {
  const perEntry = assignment.rule === 'every' ? judges : Math.min(judges, assignment.perEntry)
  const cut = Math.max(0, ...titles.map(({ place }) => place))
  const asked = { category: code, cut, perEntry, sheets: entries * perEntry }
  const silence = judges === 0 ? 'NO_JUDGES' : cut === 0 ? 'NO_TITLES' : entries <= cut ? 'TOO_FEW_ENTRIES' : null
  if (silence !== null) return { ...asked, silence, now: null, needed: null }
  const steps = assignment.rule === 'every' ? wholePanels(entries, judges, cut) : partPanels(entries, judges, perEntry, cut)
  const [now] = steps
  const enough = steps.find(({ found }) => found >= WANTED_FOUND)
  return {
    ...asked,
    silence,
    now: now === undefined ? null : figures(now),
    needed: enough === undefined ? null : { perEntry: enough.perEntry, sheetsMore: (enough.perEntry - perEntry) * entries, found: rounded(enough.found) },
  }
}

type Step = Separation & { readonly perEntry: number }

const variances = { entry: typicalSpread.entry ** 2, judge: typicalSpread.judge ** 2, residual: typicalSpread.residual ** 2 }

/** Every judge on every work: more sheets mean more judges. */
const wholePanels = (entries: number, judges: number, cut: number): readonly Step[] =>
  untilEnough(judges, judges + TRIED_MORE, cut, (size) => Array.from({ length: entries }, (_, e) => Array.from({ length: size }, (__, j) => [`E${e}`, `J${j}`] as const)).flat())

/** Some judges on each work: more of the same judges on each, up to all. */
const partPanels = (entries: number, judges: number, perEntry: number, cut: number): readonly Step[] => {
  const ids = (letter: string, count: number) => Array.from({ length: count }, (_, at) => ({ id: `${letter}${String(at).padStart(3, '0')}` }))
  return untilEnough(perEntry, judges, cut, (size) => {
    const design = designPanel({ entries: ids('E', entries), judges: ids('J', judges), perEntry: size, seed: SEED }, DESIGN_WORK)
    if (!design.ok) throw new Error(design.facts.sentence)
    return design.sheets
  })
}

const untilEnough = (from: number, to: number, cut: number, sheetsOf: (perEntry: number) => Pairs): readonly Step[] => {
  const steps: Step[] = []
  for (let perEntry = from; perEntry <= to; perEntry += 1) {
    const step = { perEntry, ...separationOf(sheetsOf(perEntry), variances, cut, DRAWS, SEED) }
    steps.push(step)
    if (step.found >= WANTED_FOUND) break
  }
  return steps
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000
const figures = ({ found, foundSe, separable }: Separation) => ({ found: rounded(found), foundSe: rounded(foundSe), separable: rounded(separable) })
