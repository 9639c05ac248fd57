import type { Pair } from './pair.ts'

export type Sharing = {
  readonly entries: readonly string[]
  readonly judges: readonly string[]
  readonly perEntry: number
  readonly may: (judge: string, entry: string) => boolean
}

/**
 * Gives each entry `perEntry` different judges so that loads differ by at most one, or undefined where conflicts make that
 * impossible. A flow: first every judge may carry the smaller load only, then one sheet more. If the smaller loads can all be
 * filled, the first round fills them, and the second never takes a sheet away; so the answer is found whenever there is one.
 */
export const shareOut = ({ entries, judges, perEntry, may }: Sharing): readonly Pair[] | undefined => {
  const least = Math.floor((entries.length * perEntry) / judges.length)
  const given = new Map(entries.map((entry) => [entry, new Set<string>()]))
  const load = new Map(judges.map((judge) => [judge, 0]))
  const held = new Map(judges.map((judge) => [judge, new Set<string>()]))

  /** One more judge for the entry: directly, or by passing sheets on from judge to judge. */
  const augment = (entry: string, cap: number): boolean => {
    const cameFrom = new Map<string, { readonly judge: string; readonly entry: string }>()
    const seenJudges = new Set<string>()
    const queue = [entry]
    for (let at = 0; at < queue.length; at += 1) {
      const current = queue[at] as string
      for (const judge of judges) {
        if (seenJudges.has(judge) || given.get(current)?.has(judge) === true || !may(judge, current)) continue
        seenJudges.add(judge)
        if ((load.get(judge) ?? 0) < cap) {
          load.set(judge, (load.get(judge) ?? 0) + 1)
          take(judge, current)
          return true
        }
        for (const other of held.get(judge) ?? []) {
          if (other === entry || cameFrom.has(other)) continue
          cameFrom.set(other, { judge, entry: current })
          queue.push(other)
        }
      }
    }
    return false

    function take(judge: string, receiver: string): void {
      given.get(receiver)?.add(judge)
      held.get(judge)?.add(receiver)
      const before = cameFrom.get(receiver)
      if (before === undefined) return
      given.get(receiver)?.delete(before.judge)
      held.get(before.judge)?.delete(receiver)
      take(before.judge, before.entry)
    }
  }

  for (const cap of [least, least + 1]) {
    for (const entry of entries) {
      while ((given.get(entry)?.size ?? 0) < perEntry && augment(entry, cap)) continue
    }
  }
  const full = entries.every((entry) => given.get(entry)?.size === perEntry)
  const even = judges.every((judge) => (load.get(judge) ?? 0) >= least)
  if (!full || !even) return undefined
  return [...given].flatMap(([entry, chosen]) => [...chosen].map((judge): Pair => [judge, entry]))
}
