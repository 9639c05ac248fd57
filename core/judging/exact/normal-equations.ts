import { compare, rational, type Rational, zero } from '../../ranking/rational.ts'

/** One judge's exact score of one entry. Several of one pair count each for itself. */
export type ExactScore = { readonly entry: string; readonly judge: string; readonly score: Rational }

/** Scores of the entries and shifts of the judges: a judge with a positive shift gives more points than the panel does. */
export type Adjusted = { readonly scores: ReadonlyMap<string, Rational>; readonly shifts: ReadonlyMap<string, Rational> }

/**
 * The equation that does not hold, by how much. An entry or judge that is missing, or one that no score names, fails as well;
 * its difference is null.
 */
export type EquationFails = { readonly ok: false; readonly of: 'entry' | 'judge'; readonly name: string; readonly difference: Rational | null }

/** Scores by the value of a key, in the order of first appearance. */
const grouped = (scores: readonly ExactScore[], key: 'entry' | 'judge'): ReadonlyMap<string, readonly ExactScore[]> => Map.groupBy(scores, (score) => score[key])

/**
 * Checks `adjusted-exact/1` without solving anything. a and b minimise sum (y - a_e - b_j)^2 + k sum b_j^2 exactly when
 *   for each entry e:  sum over its scores of (y - a_e - b_j) = 0
 *   for each judge j:  sum over its scores of (y - a_e - b_j) = k b_j
 * and with k > 0 no other a and b fulfil them, because the sum of squares is strictly convex. Costs one subtraction per score.
 */
export const checkAdjusted = (scores: readonly ExactScore[], k: Rational, { scores: a, shifts: b }: Adjusted): { readonly ok: true } | EquationFails => {
  if (compare(k, zero) <= 0) throw new RangeError('The damping k is not above 0.')
  const entries = grouped(scores, 'entry')
  const judges = grouped(scores, 'judge')
  for (const [of, named, known] of [['entry', entries, a], ['judge', judges, b]] as const) {
    for (const name of new Set([...named.keys(), ...known.keys()])) if (!named.has(name) || !known.has(name)) return { ok: false, of, name, difference: null }
  }
  const whole = commonDenominator([...scores.map(({ score }) => score), ...a.values(), ...b.values()])
  const given = (own: readonly ExactScore[]): bigint => own.reduce((all, { score }) => all + whole.of(score), 0n)
  const found = (of: ReadonlyMap<string, Rational>, names: readonly string[]): bigint => names.reduce((all, name) => all + whole.of(of.get(name) ?? zero), 0n)
  for (const [name, own] of entries) {
    const left = given(own) - found(b, own.map(({ judge }) => judge)) - BigInt(own.length) * found(a, [name])
    if (left !== 0n) return { ok: false, of: 'entry', name, difference: rational(left, whole.denominator) }
  }
  for (const [name, own] of judges) {
    const shift = found(b, [name])
    const left = k.d * (given(own) - found(a, own.map(({ entry }) => entry)) - BigInt(own.length) * shift) - k.n * shift
    if (left !== 0n) return { ok: false, of: 'judge', name, difference: rational(left, k.d * whole.denominator) }
  }
  return { ok: true }
}

const greatestCommonDivisor = (one: bigint, other: bigint): bigint => {
  let [a, b] = [one, other]
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}

const leastCommonMultiple = (a: bigint, b: bigint): bigint => (a % b === 0n ? a : (a / greatestCommonDivisor(a, b)) * b)

/** Sums of many fractions are whole-number sums over one denominator; reducing each of them in turn would take most of the time. */
const commonDenominator = (values: readonly Rational[]) => {
  const denominator = values.reduce((all, { d }) => leastCommonMultiple(all, d), 1n)
  return { denominator, of: ({ n, d }: Rational): bigint => n * (denominator / d) }
}

/** The judges' side of the equations in whole numbers: `table` b = `right` / `unit`, symmetric and positive definite. */
export type JudgeEquations = {
  readonly judges: readonly string[]
  readonly table: readonly (readonly bigint[])[]
  readonly right: readonly bigint[]
  readonly unit: bigint
}

/**
 * Eliminates the entries: a_e = (Y_e - sum b_j) / n_e leaves for the judges
 *   (n_j + k) b_j - sum over e of n_ej (sum over i of n_ei b_i) / n_e = Y_j - sum over e of n_ej Y_e / n_e,
 * times the least common multiple of all n_e and of the denominator of k; the scores' own denominators go into `unit`.
 */
export const judgeEquations = (scores: readonly ExactScore[], k: Rational): JudgeEquations => {
  const judges = [...new Set(scores.map(({ judge }) => judge))].sort((a, b) => (a < b ? -1 : 1))
  const place = new Map(judges.map((judge, j) => [judge, j]))
  const entries = [...grouped(scores, 'entry').values()]
  const multiplier = entries.reduce((all, own) => leastCommonMultiple(all, BigInt(own.length)), k.d)
  const unit = scores.reduce((all, { score }) => leastCommonMultiple(all, score.d), 1n)
  const table = judges.map((_, j) => judges.map((_, i) => (i === j ? (multiplier / k.d) * k.n : 0n)))
  const right = judges.map(() => 0n)
  for (const own of entries) {
    const share = multiplier / BigInt(own.length)
    const whole = own.map(({ judge, score }) => ({ j: place.get(judge) ?? 0, y: score.n * (unit / score.d) }))
    const total = whole.reduce((all, { y }) => all + y, 0n)
    for (const { j, y } of whole) {
      right[j] = (right[j] ?? 0n) + multiplier * y - share * total
      const row = table[j] ?? []
      row[j] = (row[j] ?? 0n) + multiplier
      for (const { j: i } of whole) row[i] = (row[i] ?? 0n) - share
    }
  }
  return { judges, table, right, unit }
}

/** a_e = (Y_e - sum of the shifts of its judges) / n_e. */
export const scoresGiven = (scores: readonly ExactScore[], shifts: ReadonlyMap<string, Rational>): ReadonlyMap<string, Rational> => {
  const whole = commonDenominator([...scores.map(({ score }) => score), ...shifts.values()])
  return new Map([...grouped(scores, 'entry')].map(([entry, own]) => {
    const left = own.reduce((all, { judge, score }) => all + whole.of(score) - whole.of(shifts.get(judge) ?? zero), 0n)
    return [entry, rational(left, BigInt(own.length) * whole.denominator)]
  }))
}
