/** Where somebody worked in which time (days, `to` exclusive; null: open). `headTier`: the rank among heads if the post is structural. */
export type Post = {
  readonly employeeId: string
  readonly unitId: string | null
  readonly structural: boolean
  readonly tier: string | null
  /** The unit reference names them as its leader, whatever post they hold. */
  readonly leads?: true
  readonly from: string | null
  readonly to: string | null
}

/** The ids of the units from the root down to this one; null where the tree does not say. */
export type PathOf = (unitId: string) => readonly string[] | null

export type Superior = { readonly employeeId: string; readonly level: number }
/** `unknown`: facts are missing, so that more superiors may exist than are named (I-12: never *none* where facts are missing). */
export type Superiors = { readonly known: readonly Superior[]; readonly unknown: boolean }
export type SameUnit = 'same' | 'different' | 'unknown'

const order = ['JPT_UTAMA', 'JPT_MADYA', 'JPT_PRATAMA', 'ADMINISTRATOR', 'PENGAWAS']

const overlap = (one: Post, other: Post): boolean =>
  (one.to === null || other.from === null || other.from < one.to) && (other.to === null || one.from === null || one.from < other.to)

/** Do the posts say where somebody was on every day since? The earliest must reach back to it. */
const reaches = (posts: readonly Post[], since: string): boolean => {
  const earliest = posts.map((post) => post.from ?? '').sort()[0]
  return earliest !== undefined && earliest <= since
}

/** The heads of a unit in the time of a post: its leaders, and who holds its highest structural tier. `unsure`: posts without a known tier stand in the way. */
const headsOf = (heads: readonly Post[], unitId: string, during: Post): { readonly ids: readonly string[]; readonly unsure: boolean } => {
  const there = heads.filter((head) => head.unitId === unitId && overlap(head, during))
  const posts = there.filter((head) => head.leads === undefined)
  const unsure = posts.some((head) => head.tier === null)
  const best = unsure ? undefined : order.find((tier) => posts.some((head) => head.tier === tier))
  return { unsure, ids: [...new Set(there.filter((head) => head.leads === true || (best !== undefined && head.tier === best)).map((head) => head.employeeId))] }
}

/**
 * The line superiors of an employee in the posts held since a day: the heads of the own unit and of those above it, nearest first, up to `levels`.
 * The root's head is elected and no employee: its absence is no missing fact.
 */
export const superiorsOf = (pathOf: PathOf, posts: readonly Post[], heads: readonly Post[], employeeId: string, levels: number, since: string): Superiors => {
  const own = posts.filter((post) => post.employeeId === employeeId)
  const known = new Map<string, number>()
  let unknown = !reaches(own, since)
  for (const post of own) {
    const path = post.unitId === null ? null : pathOf(post.unitId)
    if (path === null) {
      unknown = true
      continue
    }
    let level = 0
    for (const unitId of path.toReversed()) {
      if (level >= levels) break
      const found = headsOf(heads, unitId, post)
      const isRoot = unitId === path[0]
      if (found.unsure || (found.ids.length === 0 && !isRoot)) unknown = true
      const others = found.ids.filter((id) => id !== employeeId)
      if (others.length === 0) continue
      level += 1
      for (const id of others) known.set(id, Math.min(level, known.get(id) ?? level))
    }
  }
  return { known: [...known].map(([id, level]) => ({ employeeId: id, level })).sort((a, b) => a.level - b.level || (a.employeeId < b.employeeId ? -1 : 1)), unknown }
}

/** Did two people work in the same unit at the same time since a day, seen from a level of the tree (0: the root, 1: right below it)? */
export const sameUnitOf = (pathOf: PathOf, posts: readonly Post[], a: string, b: string, level: number, since: string): SameUnit => {
  const of = (id: string): readonly Post[] => posts.filter((post) => post.employeeId === id)
  const unitOn = (post: Post): string | null => {
    const path = post.unitId === null ? null : pathOf(post.unitId)
    return path === null ? null : (path[Math.min(level, path.length - 1)] ?? null)
  }
  const pairs = of(a).flatMap((one) => of(b).filter((other) => overlap(one, other)).map((other) => [unitOn(one), unitOn(other)] as const))
  if (pairs.some(([one, other]) => one !== null && one === other)) return 'same'
  const covered = reaches(of(a), since) && reaches(of(b), since)
  return covered && pairs.length > 0 && pairs.every(([one, other]) => one !== null && other !== null) ? 'different' : 'unknown'
}
