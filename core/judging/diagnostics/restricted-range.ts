import type { CodedPanel } from '../crossed/coded-panel.ts'

export type Range = { readonly judge: number; /** Points the judge moves for one point that the panel moves; 1 is usual, near 0 is a restricted range. */ readonly slope: number; readonly z: number }

/**
 * Restricted range: a judge who gives nearly the same to weak and strong entries. The slope of the judge's scores on the adjusted
 * scores of the same entries, with z = (slope - 1) / its standard error; negative z is a restricted, positive an exaggerated range. The
 * adjusted scores already hold the judge's own view and are drawn to the mean, so slopes lean towards the usual.
 *
 * @param quality adjusted score of each entry; judges with fewer than 3 different entries are left out
 */
export function rangeOf(panel: CodedPanel, quality: Float64Array): Range[] {
  const n = new Float64Array(panel.judges.length), sx = n.slice(), sy = n.slice(), sxx = n.slice(), sxy = n.slice(), syy = n.slice()
  const centre = panel.score.reduce((sum, value) => sum + value, 0) / panel.score.length
  for (let r = 0; r < panel.score.length; r++) {
    const j = panel.judge[r]!
    const x = quality[panel.entry[r]!]! - centre
    const y = panel.score[r]! - centre
    n[j]! += 1; sx[j]! += x; sy[j]! += y; sxx[j]! += x * x; sxy[j]! += x * y; syy[j]! += y * y
  }
  const entriesOf = panel.judges.map(() => new Set<number>())
  for (let r = 0; r < panel.score.length; r++) entriesOf[panel.judge[r]!]!.add(panel.entry[r]!)
  return panel.judges.map((_, judge): Range | undefined => {
    const xx = sxx[judge]! - sx[judge]! ** 2 / n[judge]!
    const xy = sxy[judge]! - (sx[judge]! * sy[judge]!) / n[judge]!
    const yy = syy[judge]! - sy[judge]! ** 2 / n[judge]!
    if (entriesOf[judge]!.size < 3 || !(xx > 1e-12)) return undefined
    const slope = xy / xx
    const error = Math.sqrt(Math.max(0, yy - slope * xy) / (n[judge]! - 2) / xx)
    return { judge, slope, z: error > 0 ? (slope - 1) / error : slope === 1 ? 0 : Math.sign(slope - 1) * 1e6 }
  }).filter(range => range !== undefined)
}
