import type { Draw } from './draw-codes.ts'

/** The items in an order drawn by lot (Fisher and Yates): every order is equally likely. */
export const shuffle = <T>(items: readonly T[], draw: Draw): T[] => {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = draw(last + 1)
    const held = mixed[last] as T
    mixed[last] = mixed[other] as T
    mixed[other] = held
  }
  return mixed
}
