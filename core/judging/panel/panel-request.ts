/** What a panel is asked to do. Ids are unique among entries and among judges. */
export interface PanelRequest {
  readonly entries: readonly { readonly id: string; readonly unit?: string }[]
  /** `max`: sheets this judge can take at most; absent means no limit. */
  readonly judges: readonly { readonly id: string; readonly unit?: string; readonly max?: number }[]
  /** Judges on each entry. */
  readonly perEntry: number
  /** Pairs [entry, judge] that may not meet. An entry and a judge of the same unit may not meet either (I-12). */
  readonly conflicts?: readonly (readonly [entry: string, judge: string])[]
  readonly seed: string | number
}

/** The same by place: entries and judges sorted by id, so that the order of the request never matters (I-3). */
export interface Task {
  readonly ok: true
  readonly entries: readonly string[]
  readonly judges: readonly string[]
  readonly perEntry: number
  /** `allowed[e * judges + j]` is 1 when judge j may score entry e. */
  readonly allowed: Uint8Array
  readonly max: Float64Array
}

export type BadRequest = {
  readonly ok: false
  readonly refusal: 'NO_ENTRIES' | 'NO_JUDGES' | 'BAD_PER_ENTRY' | 'BAD_MAX' | 'SAME_ID' | 'UNKNOWN_IN_CONFLICT' | 'TOO_FEW_JUDGES' | 'TOO_LITTLE_ROOM'
  readonly facts: { readonly sentence: string; readonly entry?: string; readonly available?: number; readonly needed?: number }
}

const refuse = (refusal: BadRequest['refusal'], sentence: string, more: Omit<BadRequest['facts'], 'sentence'> = {}): BadRequest => ({ ok: false, refusal, facts: { sentence, ...more } })

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)

function twice(list: readonly { readonly id: string }[]): string | undefined {
  return list.find(({ id }, at) => at > 0 && list[at - 1]!.id === id)?.id
}

/** Checks the request and counts, entry by entry, whether enough judges are left. */
export function taskOf(request: PanelRequest): Task | BadRequest {
  const entries = [...request.entries].sort(byId)
  const judges = [...request.judges].sort(byId)
  const { perEntry } = request
  if (entries.length === 0) return refuse('NO_ENTRIES', 'There is no entry to judge.')
  if (judges.length === 0) return refuse('NO_JUDGES', 'There is no judge.')
  if (!Number.isSafeInteger(perEntry) || perEntry < 1) return refuse('BAD_PER_ENTRY', 'The number of judges per entry is not a whole number from 1.')
  const double = twice(entries) ?? twice(judges)
  if (double !== undefined) return refuse('SAME_ID', `The id ${double} occurs twice.`)
  const unfit = judges.find(({ max }) => max !== undefined && (!Number.isSafeInteger(max) || max < 0))
  if (unfit !== undefined) return refuse('BAD_MAX', `The most sheets of judge ${unfit.id} is not a whole number from 0.`)

  const entryAt = new Map(entries.map(({ id }, at) => [id, at]))
  const judgeAt = new Map(judges.map(({ id }, at) => [id, at]))
  const max = Float64Array.from(judges, judge => judge.max ?? Infinity)
  const allowed = new Uint8Array(entries.length * judges.length)
  for (const [e, { unit }] of entries.entries()) {
    for (const [j, judge] of judges.entries()) {
      if (max[j]! > 0 && (unit === undefined || unit !== judge.unit)) allowed[e * judges.length + j] = 1
    }
  }
  for (const [entry, judge] of request.conflicts ?? []) {
    const e = entryAt.get(entry)
    const j = judgeAt.get(judge)
    if (e === undefined) return refuse('UNKNOWN_IN_CONFLICT', `A conflict names the entry ${entry}, which is not in the list.`)
    if (j === undefined) return refuse('UNKNOWN_IN_CONFLICT', `A conflict names the judge ${judge}, who is not in the list.`)
    allowed[e * judges.length + j] = 0
  }
  for (const [e, { id }] of entries.entries()) {
    const available = allowed.subarray(e * judges.length, (e + 1) * judges.length).reduce((sum, may) => sum + may, 0)
    if (available < perEntry) return refuse('TOO_FEW_JUDGES', `Entry ${id} has only ${available} judges without conflict and needs ${perEntry}.`, { entry: id, available, needed: perEntry })
  }
  const room = max.reduce((sum, own) => sum + Math.min(own, entries.length), 0)
  const needed = entries.length * perEntry
  if (room < needed) return refuse('TOO_LITTLE_ROOM', `The judges can take ${room} sheets together and ${needed} are needed.`, { available: room, needed })
  return { ok: true, entries: entries.map(({ id }) => id), judges: judges.map(({ id }) => id), perEntry, allowed, max }
}
