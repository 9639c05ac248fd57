import type { Sheets } from './sheets.ts'

export type JudgePair = { readonly judges: readonly [number, number]; readonly entries: number; /** Correlation of their residuals on the entries both judged. */ readonly correlation: number; readonly expected: number; readonly z: number }

/**
 * Pairs of judges whose residuals agree more than the model lets them: a sign of talking, copying or a shared taste. Residuals on one entry
 * are expected to be *negatively* correlated, about -h / (1 - h) with h = 1 / (judges of the entry + ratio), because the entry's mean is
 * taken out; the excess is judged on Fisher's z scale (Biometrika 10 (1915) 507-521). Pairs with fewer than `least` entries in common are left out.
 */
export function judgePairs(sheets: Sheets, judges: number, ratio: number, least = 6): JudgePair[] {
  const judgesOf = new Float64Array(Math.max(-1, ...sheets.entry) + 1)
  for (const e of sheets.entry) judgesOf[e]! += 1
  const found = new Map<number, { n: number; x: number; y: number; xx: number; xy: number; yy: number; expected: number }>()
  const count = sheets.entry.length
  for (let a = 0; a < count; a++) {
    const h = 1 / (judgesOf[sheets.entry[a]!]! + ratio)
    for (let b = a + 1; b < count && sheets.entry[b] === sheets.entry[a]; b++) {
      const key = sheets.judge[a]! * judges + sheets.judge[b]!
      const sums = found.get(key) ?? { n: 0, x: 0, y: 0, xx: 0, xy: 0, yy: 0, expected: 0 }
      const x = sheets.residual[a]!, y = sheets.residual[b]!
      sums.n++; sums.x += x; sums.y += y; sums.xx += x * x; sums.xy += x * y; sums.yy += y * y
      sums.expected -= h < 1 ? Math.min(0.99, h / (1 - h)) : 0.99
      found.set(key, sums)
    }
  }
  return [...found].filter(([, { n }]) => n >= least).map(([key, { n, x, y, xx, xy, yy, expected }]): JudgePair => {
    const spread = Math.sqrt((xx - (x * x) / n) * (yy - (y * y) / n))
    const correlation = spread > 1e-12 ? Math.max(-1, Math.min(1, (xy - (x * y) / n) / spread)) : 0
    const z = (Math.atanh(Math.max(-0.9999, Math.min(0.9999, correlation))) - Math.atanh(expected / n)) * Math.sqrt(n - 3)
    return { judges: [Math.floor(key / judges), key % judges], entries: n, correlation, expected: expected / n, z }
  }).sort((a, b) => b.z - a.z)
}
