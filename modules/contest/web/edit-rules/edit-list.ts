export const replaceAt = <T>(list: readonly T[], at: number, item: T): T[] => list.map((one, index) => (index === at ? item : one))
export const removeAt = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at)

/** Moves one item a step up (-1) or down (1). */
export const moveAt = <T>(list: readonly T[], at: number, by: -1 | 1): T[] => {
  const next = [...list]
  const [item] = next.splice(at, 1)
  if (item !== undefined) next.splice(at + by, 0, item)
  return next
}
