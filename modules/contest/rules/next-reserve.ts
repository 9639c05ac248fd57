import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'

export type Reserve = { readonly id: string; readonly reserve: number; readonly state: 'seated' | 'waiting' | 'called' | 'left' }

/** The next reserve judge of the sealed order (I-2): the first who waits. Nobody is passed over. */
export const nextReserve = <R extends Reserve>(seats: readonly R[]): Outcome<R> => {
  const waiting = seats.filter((seat) => seat.state === 'waiting').sort((a, b) => a.reserve - b.reserve)
  const next = waiting[0]
  return next === undefined ? refuse('NO_RESERVE_LEFT') : ok(next)
}
