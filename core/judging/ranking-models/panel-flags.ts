import type { CodedPanel } from '../crossed/coded-panel.ts'
import type { CrossedFit } from '../crossed/fit-crossed.ts'
import type { CalibrationChange } from '../diagnostics/calibration-change.ts'
import { haloOf } from '../diagnostics/halo.ts'
import { judgePairs } from '../diagnostics/judge-pairs.ts'
import { leaveOneJudgeOut } from '../diagnostics/leave-one-judge-out.ts'
import { rangeOf } from '../diagnostics/restricted-range.ts'
import type { JudgeReport } from '../diagnostics/severity.ts'
import { sheetsOf } from '../diagnostics/sheets.ts'
import type { Sheets } from '../diagnostics/sheets.ts'
import { surprisingSheets } from '../diagnostics/surprising-sheets.ts'
import type { Flag, ModelOptions } from './ranking-report.ts'

/** Beyond this many scores, fitting once more without each judge is left out. */
const mostRefitted = 20_000

/**
 * What deserves a second look, most telling first within each kind; never more flags than a fifth of the pairs of entry and judge.
 * Judges, pairs of judges and sheets must lie beyond what the largest of so many would reach by chance, refits at 2 standard errors.
 */
export function panelFlags(panel: CodedPanel, fit: CrossedFit, options: ModelOptions, reports: readonly JudgeReport[], change: CalibrationChange): Flag[] {
  const sheets = sheetsOf(panel, withSheetEffects(panel, fit))
  const ratio = fit.terms[0]!.variance > 0 ? sheetVariance(sheets) / fit.terms[0]!.variance : 1e6
  const { entries, judges } = panel
  const limit = beyondChance(judges.length)
  const pairs = judgePairs(sheets, judges.length, ratio)
  const whole: Flag[] = change.little ? [{ kind: 'calibration-changes-little', entry: null, judge: null, value: change.told }] : []
  const onJudges: Flag[] = [
    ...reports.filter(({ erratic }) => erratic > limit).map(({ judge, erratic }): Flag => ({ kind: 'erratic-judge', entry: null, judge, value: erratic })),
    ...haloOf(sheets, judges.length).filter(({ z }) => z < -limit).map(({ judge, z }): Flag => ({ kind: 'halo', entry: null, judge: judges[judge]!, value: z })),
    ...rangeOf(panel, fit.terms[0]!.effects.map(effect => fit.intercept + effect)).filter(({ z, slope }) => z < -limit && slope < 0.7).map(({ judge, z }): Flag => ({ kind: 'restricted-range', entry: null, judge: judges[judge]!, value: z })),
    ...pairs.filter(({ z }) => z > beyondChance(pairs.length)).flatMap(({ judges: pair, z }) => pair.map((judge): Flag => ({ kind: 'judges-agree-too-much', entry: null, judge: judges[judge]!, value: z }))),
  ]
  const refitted = panel.score.length <= mostRefitted && judges.length > 2
    ? leaveOneJudgeOut(panel, options.terms, options.criterionFixed, fit).filter(({ z }) => Math.abs(z) >= 2).sort((a, b) => Math.abs(b.z) - Math.abs(a.z)) : []
  const onSheets: Flag[] = [
    ...surprisingSheets(sheets, ratio, Math.max(3, beyondChance(sheets.entry.length) - 1)).map(({ entry, judge, z }): Flag => ({ kind: 'surprising-sheet', entry: entries[entry]!, judge: judges[judge]!, value: z })),
    ...refitted.map(({ entry, judge, z }): Flag => ({ kind: 'one-judge-decides', entry: entries[entry]!, judge: judges[judge]!, value: z })),
  ]
  return [...whole, ...onJudges, ...onSheets].slice(0, Math.floor(sheets.entry.length / 5))
}

/** The largest of `count` standard normal deviations is about sqrt(2 log count); one more is beyond chance. */
const beyondChance = (count: number) => Math.max(3.3, Math.sqrt(2 * Math.log(Math.max(1, count))) + 1)

/** Residuals by row with the effect of the sheet itself, where the model has one, put back: it is what the flags look for. */
function withSheetEffects(panel: CodedPanel, fit: CrossedFit): Float64Array {
  const k = fit.terms.findIndex(({ name }) => name === 'entry:judge' || name === 'judge:entry')
  if (k < 0) return fit.residuals
  const { effects } = fit.terms[k]!
  const code = new Map<number, number>()
  return fit.residuals.map((residual, r) => {
    const pair = panel.entry[r]! * panel.judges.length + panel.judge[r]!
    if (!code.has(pair)) code.set(pair, code.size)
    return residual + effects[code.get(pair)!]!
  })
}

const sheetVariance = ({ residual }: Sheets) => residual.reduce((sum, value) => sum + value * value, 0) / residual.length
