/** A chance, and its natural logarithm for when it is too small for a number (below 5e-324 `p` is 0, `logP` is not). */
export interface Chance {
  readonly p: number
  readonly logP: number
}
