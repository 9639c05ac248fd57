/** The first 36 bits of a digest, row by row: six rows of six cells. */
export const sealCells = (digest: string): readonly boolean[] =>
  Array.from(digest.slice(0, 9)).flatMap((digit) => [8, 4, 2, 1].map((bit) => (Number.parseInt(digit, 16) & bit) !== 0))
