import { readDecimal } from '#core/ranking/decimal.ts'
import { compare } from '#core/ranking/rational.ts'
import type { Anchor } from './rules-document.ts'

/** The anchor that a score stands on, or the band that it lies in. Bands that touch: the higher one. */
export const anchorOf = (anchors: readonly Anchor[], score: string | undefined): Anchor | undefined => {
  if (score === undefined) return undefined
  const value = readDecimal(score)
  return anchors.findLast(({ from, to }) => compare(readDecimal(from), value) <= 0 && compare(value, readDecimal(to)) <= 0)
}
