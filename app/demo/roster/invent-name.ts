import type { Generator } from '#core/random/seeded-generator.ts'
import { between, byShare, one } from './choose.ts'
import { type NameStyle, nameStyles } from './names.ts'

export type InventedName = { readonly name: string; readonly sex: 'M' | 'F'; readonly religionId: string }

const styles: readonly NameStyle[] = Object.values(nameStyles)

/** Somebody's name, with the sex and the religion that go with it in the invented world; they reach nothing but the export's own columns. */
export const inventName = (draw: Generator, shareOfWomen: number): InventedName => {
  const style = byShare(draw, styles, ({ share }) => share)
  const isWoman = draw.uniform() < shareOfWomen
  const first = one(draw, isWoman ? style.women : style.men)
  const seconds = isWoman ? style.secondsOfWomen : style.seconds
  const words = [first]
  if (seconds.length > 0 && between(draw, 1, 12) > 1) words.push(one(draw, seconds))
  if (seconds.length > 0 && between(draw, 1, 5) === 1) words.push(one(draw, seconds))
  if (style.families.length > 0) words.push(one(draw, style.families))
  const religionId = byShare(draw, style.religions, ([, share]) => share)[0]
  return { name: [...new Set(words)].join(' ').toUpperCase(), sex: isWoman ? 'F' : 'M', religionId }
}
