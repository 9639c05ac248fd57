/** A number as the arithmetic commands print it: 12 significant digits; what JSON cannot hold as a word. */
export function twelveDigits(value: number): number | string {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : String(value)
}
