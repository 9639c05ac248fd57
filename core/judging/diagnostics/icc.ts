/** The six intraclass correlations of Shrout & Fleiss (Psychological Bulletin 86 (1979) 420-428), from a complete table. */
export type IntraclassCorrelations = { readonly icc11: number; readonly icc21: number; readonly icc31: number; readonly icc1k: number; readonly icc2k: number; readonly icc3k: number }

/**
 * `scores[entry][judge]`, every entry scored by every judge; at least 2 x 2. First index: 1 judges differ per entry, 2 the same judges drawn
 * from many, 3 these judges only; 1: one judge's score, k: the mean of all. No unit; at most 1; negative when judges disagree more than
 * by chance; NaN when no score differs from another.
 *
 * @throws RangeError when a row is short or the table is smaller than 2 x 2
 */
export function intraclassCorrelations(scores: readonly (readonly number[])[]): IntraclassCorrelations {
  const n = scores.length
  const k = scores[0]?.length ?? 0
  if (n < 2 || k < 2 || scores.some(row => row.length !== k)) throw new RangeError('needs a full table of at least two entries and two judges')
  const mean = scores.flat().reduce((sum, x) => sum + x, 0) / (n * k)
  const rows = scores.map(row => row.reduce((sum, x) => sum + x, 0) / k)
  const columns = Array.from({ length: k }, (_, j) => scores.reduce((sum, row) => sum + row[j]!, 0) / n)
  const total = scores.flat().reduce((sum, x) => sum + (x - mean) ** 2, 0)
  const betweenEntries = k * rows.reduce((sum, x) => sum + (x - mean) ** 2, 0)
  const betweenJudges = n * columns.reduce((sum, x) => sum + (x - mean) ** 2, 0)
  const bms = betweenEntries / (n - 1)
  const wms = (total - betweenEntries) / (n * (k - 1))
  const jms = betweenJudges / (k - 1)
  const ems = (total - betweenEntries - betweenJudges) / ((n - 1) * (k - 1))
  return {
    icc11: (bms - wms) / (bms + (k - 1) * wms),
    icc21: (bms - ems) / (bms + (k - 1) * ems + (k * (jms - ems)) / n),
    icc31: (bms - ems) / (bms + (k - 1) * ems),
    icc1k: (bms - wms) / bms,
    icc2k: (bms - ems) / (bms + (jms - ems) / n),
    icc3k: (bms - ems) / bms,
  }
}

/**
 * The same two questions for a panel in which not everybody scored everything, from variances: *agreement* counts severity as
 * disagreement, *consistency* does not; for one judge and for the mean of `judges` judges.
 */
export function panelReliability(variance: { readonly entry: number; readonly judge: number; readonly sheet: number }, judges: number) {
  const { entry, judge, sheet } = variance
  return {
    agreement: entry / (entry + judge + sheet), consistency: entry / (entry + sheet),
    agreementOfMean: entry / (entry + (judge + sheet) / judges), consistencyOfMean: entry / (entry + sheet / judges),
  }
}
