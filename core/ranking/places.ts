/**
 * `competition/1` (docs/bundle.md section 9.3): place = 1 + number of those strictly better, so 1, 2, 2, 4. Answers one place
 * per item, in the order given; nothing but the comparison decides (I-3).
 * @param better negative when a stands before b, 0 when they are equal; a total preorder
 */
export const competitionPlaces = <T>(items: readonly T[], better: (a: T, b: T) => number): readonly number[] => {
  const order = items.map((item, at) => ({ item, at })).sort((a, b) => better(a.item, b.item))
  const places: number[] = Array.from(items, () => 0)
  let place = 0
  for (const [index, { item, at }] of order.entries()) {
    const before = order[index - 1]
    if (before === undefined || better(before.item, item) !== 0) place = index + 1
    places[at] = place
  }
  return places
}
