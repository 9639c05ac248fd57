import type { Sheets } from './sheets.ts'
import { median } from './spread-evidence.ts'

export type SurprisingSheet = { readonly entry: number; readonly judge: number; /** Points above what entry and judge explain. */ readonly residual: number; readonly z: number }

/**
 * Sheets far from what their entry and their judge explain: |z| >= `threshold`, largest first, at most a fifth of all sheets. z divides the
 * mean residual by its spread: the entry's own mean took in a part 1 / (judges of the entry + ratio) of each deviation, and the scale is 1.4826
 * times the median absolute deviation (Huber), so that the sheets looked for do not hide behind a spread they made themselves.
 *
 * @param ratio variance of a sheet's mean divided by the variance between entries
 */
export function surprisingSheets(sheets: Sheets, ratio: number, threshold = 3): SurprisingSheet[] {
  const judgesOf = new Float64Array(Math.max(-1, ...sheets.entry) + 1)
  for (const e of sheets.entry) judgesOf[e]! += 1
  const scaled = sheets.residual.map((residual, i) => residual / Math.sqrt(1 - Math.min(0.9, 1 / (judgesOf[sheets.entry[i]!]! + ratio))))
  const spread = 1.4826 * median(Array.from(scaled, Math.abs))
  if (!(spread > 0)) return []
  return Array.from(scaled, (value, i) => ({ entry: sheets.entry[i]!, judge: sheets.judge[i]!, residual: sheets.residual[i]!, z: value / spread }))
    .filter(({ z }) => Math.abs(z) >= threshold)
    .sort((a, b) => Math.abs(b.z) - Math.abs(a.z) || a.entry - b.entry || a.judge - b.judge)
    .slice(0, Math.floor(sheets.entry.length / 5))
}
