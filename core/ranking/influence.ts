import { add, divide, one, rational, type Rational, subtract, sum } from './rational.ts'

/**
 * How much each judge's sheet counts in an entry's mean (docs/bundle.md section 9.1, I-12). A judge with a common conflict
 * counts share x own + (1 - share) x mean of the others; written out over all n judges:
 * weight(j) = (share(j) + sum over k <> j of (1 - share(k)) / (n - 1)) / n. The weights are >= 0 and sum to 1.
 * @param shares one per judge with a sheet, 0 < share <= 1
 */
export const influences = (shares: readonly Rational[]): readonly Rational[] => {
  if (shares.length < 2) return shares.map(() => one)
  const n = rational(BigInt(shares.length))
  const released = shares.map((share) => subtract(one, share))
  const allReleased = sum(released)
  return shares.map((share, j) => divide(add(share, divide(subtract(allReleased, released[j] ?? one), subtract(n, one))), n))
}
