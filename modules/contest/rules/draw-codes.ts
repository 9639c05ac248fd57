/** A whole number from 0 to below `below`, each equally likely. */
export type Draw = (below: number) => number

/** How many digits a code needs so that at least two of three numbers stay undrawn: a code tells nothing of how many there are. */
const digitsFor = (count: number): number => Math.max(2, String(count * 3).length)

/**
 * Draws one code per item: a letter and random digits, distinct, in no order of the items (I-17). `taken` are codes that the
 * chain already knows: none stands twice in it.
 */
export const drawCodes = (letter: 'J' | 'K', count: number, taken: ReadonlySet<string>, draw: Draw): readonly string[] => {
  const digits = digitsFor(count + taken.size)
  const codes = new Set<string>()
  while (codes.size < count) {
    const code = letter + String(draw(10 ** digits)).padStart(digits, '0')
    if (!taken.has(code)) codes.add(code)
  }
  return [...codes]
}
