import { rational, type Rational } from './rational.ts'

const spelling = /^(0|[1-9]\d*)(?:\.(\d*[1-9]))?$/

/** Whether the text is a decimal in its one spelling: "87.5", "4", "0.25"; not "87.50", "-1", "1e2", ".5". */
export const isDecimal = (text: string): boolean => spelling.test(text)

/** Reads a sealed decimal (score, weight, share) exactly. Throws RangeError for every other spelling. */
export const readDecimal = (text: string): Rational => {
  const [, whole, fraction = ''] = spelling.exec(text) ?? []
  if (whole === undefined) throw new RangeError(`Not a decimal in its one spelling: ${text}`)
  return rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length))
}

/** How many digits stand after the point. */
export const digitsOf = (text: string): number => text.split('.')[1]?.length ?? 0
