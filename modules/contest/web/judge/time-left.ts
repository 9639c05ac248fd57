const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export type TimeLeft = { readonly unit: 'days' | 'hours' | 'minutes' | 'over'; readonly count: number }

/** How long it is until a deadline, for people: whole days, then hours, then minutes. The deadline itself stands beside it, and the system's clock decides. */
export const timeLeft = (until: string, now: number): TimeLeft => {
  const left = Date.parse(until) - now
  if (left <= 0) return { unit: 'over', count: 0 }
  if (left >= 2 * day) return { unit: 'days', count: Math.floor(left / day) }
  if (left >= hour) return { unit: 'hours', count: Math.floor(left / hour) }
  return { unit: 'minutes', count: Math.max(1, Math.floor(left / minute)) }
}
