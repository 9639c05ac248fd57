/**
 * Adjusted p-values that keep the expected share of false alarms among all alarms below the level one reads them at:
 *   adjusted of the i-th smallest = min over j >= i of min(1, p_j n / j).
 *
 * @param p chances between 0 and 1
 * @returns in the order of the input
 * Reference: Benjamini and Hochberg, JRSS B 57 (1995) 289-300.
 */
export const benjaminiHochberg = (p: readonly number[]): number[] => {
  const adjusted: number[] = []
  let least = 1
  const order = p.map((_, i) => i).sort((a, b) => (p[b] as number) - (p[a] as number))
  for (const [above, i] of order.entries()) {
    least = Math.min(least, (p.length / (p.length - above)) * (p[i] as number))
    adjusted[i] = least
  }
  return adjusted
}
