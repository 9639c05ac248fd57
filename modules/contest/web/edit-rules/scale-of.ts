import type { Anchor, Category, Criterion, Scale } from '../../rules/rules-document.ts'

const unworded = { id: '', en: '' } as const

/** One anchor for each whole score from `min` to `max`; words that were written stay at their score. */
const scored = (anchors: readonly Anchor[], { min, max }: Scale): Anchor[] => {
  const [low, high] = [Number(min), Number(max)]
  if (!Number.isInteger(low) || !Number.isInteger(high) || high < low || high - low > 19) return [...anchors]
  return Array.from({ length: high - low + 1 }, (_, index) => {
    const score = String(low + index)
    return { from: score, to: score, text: anchors.find(({ from }) => from === score)?.text ?? unworded }
  })
}

/** Five bands of a scale from 0 to 100 that keep the words of the anchors in their order. */
const banded = (anchors: readonly Anchor[]): Anchor[] =>
  Array.from({ length: 5 }, (_, index) => ({ from: index === 0 ? '0' : `${index * 20}.1`, to: String((index + 1) * 20), text: anchors[index]?.text ?? unworded }))

const withScale = (category: Category, scale: Scale, anchorsOf: (criterion: Criterion) => Anchor[]): Category['result'] => ({
  ...category.result,
  scale,
  criteria: category.result.criteria.map((criterion) => ({ ...criterion, anchors: anchorsOf(criterion) })),
})

/** The other kind of scale; the words of the anchors are carried over. */
export const otherScale = (category: Category, kind: Scale['kind']): Category['result'] => {
  if (kind === 'typed') return withScale(category, { kind, min: '0', max: '100', digits: 1 }, ({ anchors }) => banded(anchors))
  const scale: Scale = { kind, min: '1', max: '5', digits: 0 }
  return withScale(category, scale, ({ anchors }) => scored(anchors.map((anchor, index) => ({ ...anchor, from: String(index + 1), to: String(index + 1) })), scale))
}

/** New ends of the scale; an anchored one gets its anchors at once. */
export const rescaled = (category: Category, scale: Scale): Category['result'] =>
  scale.kind === 'anchored' ? withScale(category, scale, ({ anchors }) => scored(anchors, scale)) : { ...category.result, scale }

/** The words of five anchors on this scale: one for each whole score, or bands. */
export const anchorsFor = (scale: Scale, anchors: readonly Anchor[]): Anchor[] => (scale.kind === 'anchored' ? scored(anchors, scale) : banded(anchors))

export const freshAnchors = (scale: Scale): Anchor[] => (scale.kind === 'anchored' ? scored([], scale) : banded([]))
