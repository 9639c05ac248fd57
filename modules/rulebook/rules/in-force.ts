/** What decides which version of a rule holds: its period, whose it is, and when it was made. */
export type Version = { readonly id: string; readonly scope: 'national' | 'agency'; readonly validFrom: string; readonly validTo: string | null; readonly madeAt: string | null }

/** Later begins win; on the same day the agency's own version, then the newer one. */
const stronger = (a: Version, b: Version): boolean => {
  if (a.validFrom !== b.validFrom) return a.validFrom > b.validFrom
  if (a.scope !== b.scope) return a.scope === 'agency'
  return (a.madeAt ?? '') > (b.madeAt ?? '')
}

/** The version of one rule that holds on the day ('yyyy-mm-dd'); undefined where none does. */
export const inForce = <V extends Version>(versions: readonly V[], day: string): V | undefined =>
  versions
    .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo > day))
    .reduce<V | undefined>((best, one) => (best === undefined || stronger(one, best) ? one : best), undefined)

/**
 * Until when a version holds: its own end, or the day on which another begins. The same day as its begin: it was replaced from
 * the start and never holds any more; results that used it keep its id.
 */
export const heldUntil = (version: Version, versions: readonly Version[]): string | null => {
  const ends = versions.filter((other) => other.id !== version.id && stronger(other, version)).map(({ validFrom }) => (validFrom > version.validFrom ? validFrom : version.validFrom))
  const all = [...ends, ...(version.validTo === null ? [] : [version.validTo])].sort()
  return all[0] ?? null
}
