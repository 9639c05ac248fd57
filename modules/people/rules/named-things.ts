/** A unit or a position by the name or the SIASN id under which a roster speaks of it. */
export type Thing = { readonly id: string; readonly siasnId: string | null; readonly name: string }
export type NewThing = Thing & { readonly type: string }
export type Found = { readonly id: string; readonly isNew: boolean; readonly isFirst: boolean }

const folded = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim()

/**
 * Finds what a row names among what the agency knows, by its SIASN id first, else by its name; what nobody knows gets an id and is remembered. A thing
 * that came with an id of its own is not found by its name under another id.
 */
export const namedThings = (known: readonly Thing[], newId: () => string) => {
  const byId = new Map(known.flatMap((thing) => (thing.siasnId === null ? [] : [[thing.siasnId, thing] as const])))
  const byName = new Map(known.toReversed().map((thing) => [folded(thing.name), thing]))
  const added: NewThing[] = []
  const addedIds = new Set<string>()
  return {
    find: (siasnId: string | null, given: string | null, type = ''): Found | null => {
      const id = siasnId?.slice(0, 64) ?? null
      const met = id === null ? undefined : byId.get(id)
      if (met !== undefined) return { id: met.id, isNew: addedIds.has(met.id), isFirst: false }
      const name = (given ?? id ?? '').slice(0, 1000)
      if (name === '') return null
      const named = byName.get(folded(name))
      const thing = id === null || named?.siasnId === null ? named : undefined
      if (thing !== undefined) return { id: thing.id, isNew: addedIds.has(thing.id), isFirst: false }
      const made = { id: newId(), siasnId: id, name, type }
      added.push(made)
      addedIds.add(made.id)
      if (id !== null) byId.set(id, made)
      if (named === undefined) byName.set(folded(name), made)
      return { id: made.id, isNew: true, isFirst: true }
    },
    added: (): readonly NewThing[] => added,
  }
}
export type NamedThings = ReturnType<typeof namedThings>
