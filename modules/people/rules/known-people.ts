/** Somebody on the roster, under the two keys by which a file can name them. */
export type Known = { readonly employeeId: string; readonly personId: string; readonly siasnId: string | null; readonly nip: string }

/**
 * Whom a row is about: by the SIASN id first (an NIP can be corrected), else by the number. Each employee is claimed by one row only; the second
 * row of the same SIASN id is somebody else.
 */
export const peopleFinder = (known: readonly Known[]) => {
  const bySiasn = new Map(known.flatMap((one) => (one.siasnId === null ? [] : [[one.siasnId, one] as const])))
  const byNip = new Map(known.map((one) => [one.nip, one]))
  const claimed = new Set<string>()
  return {
    find: (siasnId: string | null, nip: string): Known | undefined => {
      const free = [siasnId === null ? undefined : bySiasn.get(siasnId), byNip.get(nip)].find((one) => one !== undefined && !claimed.has(one.employeeId))
      if (free !== undefined) claimed.add(free.employeeId)
      return free
    },
    /** Without a claim: the person a refused row is about. */
    byNip: (nip: string): Known | undefined => byNip.get(nip),
  }
}
