import { digitsOf, readDecimal } from '#core/ranking/decimal.ts'
import { compare } from '#core/ranking/rational.ts'
import { type Refusal, refuse } from '#platform/face/outcome.ts'
import type { Category, Criterion, Scale } from './rules-document.ts'

const above = (a: string, b: string): boolean => compare(readDecimal(a), readDecimal(b)) > 0

/** Each anchor lies on the scale, in order, with its words; an anchored scale has at least two scores to choose from. */
export const anchorFindings = ({ code: category, result: { scale, criteria } }: Category): readonly Refusal[] =>
  criteria.flatMap((criterion) => {
    const where = { category, criterion: criterion.code }
    return [
      ...(scale.kind === 'anchored' && criterion.anchors.length < 2 ? [refuse('ANCHORS_MISSING', where)] : []),
      ...(fits(scale, criterion) ? [] : [refuse('ANCHORS_OFF_SCALE', where)]),
      ...(criterion.anchors.some(({ text }) => text.id === '') ? [refuse('ANCHOR_UNWORDED', where)] : []),
    ]
  })

const fits = (scale: Scale, { anchors }: Criterion): boolean =>
  anchors.every(({ from, to }, index) => {
    const before = anchors[index - 1]
    if (above(scale.min, from) || above(to, scale.max) || above(from, to)) return false
    if (digitsOf(from) > scale.digits || digitsOf(to) > scale.digits) return false
    if (scale.kind === 'anchored' && from !== to) return false
    return before === undefined || above(from, before.to)
  })
