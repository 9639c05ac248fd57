import { Temporal } from 'temporal-polyfill'
import type { GroundOfConflict } from './conflict-ground.ts'
import type { ConflictRules } from './rules-document.ts'

/** One stay of an employee in a unit. Days as yyyy-mm-dd; `to` is the last day, null while it lasts. */
export type Stay = {
  /** The units from the one directly below the agency down to the own one. */
  readonly path: readonly { readonly id: string; readonly name: string }[]
  /** The own unit is headed by this employee. */
  readonly heads: boolean
  readonly from: string
  readonly to: string | null
}

/** Where an employee worked. `since`: from which day on nothing is missing; null: nothing is known. */
export type WorkLife = { readonly stays: readonly Stay[]; readonly since: string | null }

export type Fact = { readonly key: string; readonly facts: Readonly<Record<string, string | number | null>> }
export type Ground = Fact & { readonly ground: GroundOfConflict }

export type Detection = {
  /** Where facts are missing the answer is `unknown`, never `none` (I-12). */
  readonly detected: 'particular' | 'common' | 'unknown' | 'none'
  readonly grounds: readonly Ground[]
  readonly missing: readonly Fact[]
}

export type Judge = {
  readonly employeeId: string | null
  /** The seat stands in the sealed list of common conflicts. */
  readonly common: boolean
  readonly work: WorkLife | null
}
export type Member = { readonly employeeId: string | null; readonly name: string; readonly part: 'entrant' | 'coauthor' | 'mentor'; readonly work: WorkLife | null }

/**
 * What the facts say of one judge and one entry: own line, same working unit, co-author, mentor. Family, shared organisation
 * and advice are in no record: the judge declares them.
 */
export const detectConflict = (judge: Judge, members: readonly Member[], rules: ConflictRules, today: string): Detection => {
  const since = Temporal.PlainDate.from(today).subtract({ years: rules.years }).toString()
  const grounds: Ground[] = []
  const missing: Fact[] = []
  for (const member of members) {
    if (judge.employeeId !== null && judge.employeeId === member.employeeId) grounds.push(samePerson(member))
    if (member.part === 'mentor') continue
    grounds.push(...workGrounds(judge, member, rules, since))
    if (!covers(judge.work, since)) missing.push({ key: 'contest.missing.judge-work', facts: { since } })
    if (!covers(member.work, since)) missing.push({ key: 'contest.missing.member-work', facts: { name: member.name, since } })
  }
  const once = [...new Map(missing.map((fact) => [JSON.stringify(fact), fact])).values()]
  const particular = grounds.some(({ ground }) => !(judge.common && ground === 'line'))
  return { detected: particular ? 'particular' : judge.common ? 'common' : once.length > 0 ? 'unknown' : 'none', grounds, missing: once }
}

const samePerson = (member: Member): Ground =>
  member.part === 'mentor'
    ? { ground: 'mentor', key: 'contest.ground.mentor', facts: {} }
    : { ground: 'coauthor', key: 'contest.ground.coauthor', facts: {} }

const covers = (work: WorkLife | null, since: string): boolean => work?.since != null && work.since <= since

/** Two stays at the same time, within the years that are looked at. */
const together = (one: Stay, other: Stay, since: string): boolean => {
  const from = [one.from, other.from, since].reduce((a, b) => (a > b ? a : b))
  return (one.to === null || one.to >= from) && (other.to === null || other.to >= from)
}

const workGrounds = (judge: Judge, member: Member, rules: ConflictRules, since: string): readonly Ground[] => {
  const found: Ground[] = []
  for (const own of judge.work?.stays ?? []) {
    for (const theirs of member.work?.stays ?? []) {
      if (!together(own, theirs, since)) continue
      const unit = sharedUnit(own, theirs, rules.unitLevel)
      if (unit !== undefined) found.push({ ground: 'unit', key: 'contest.ground.unit', facts: { unit } })
      const above = levelsAbove(own, theirs)
      if (above !== undefined && above <= rules.lineLevels) found.push({ ground: 'line', key: 'contest.ground.superior', facts: { levels: above } })
      const below = levelsAbove(theirs, own)
      if (below !== undefined && below <= rules.lineLevels) found.push({ ground: 'line', key: 'contest.ground.subordinate', facts: { levels: below } })
    }
  }
  return [...new Map(found.map((ground) => [`${ground.ground} ${ground.key}`, ground])).values()]
}

/** The unit that both belong to, both cut at the sealed level of the tree. */
const sharedUnit = (one: Stay, other: Stay, level: number): string | undefined => {
  const cut = (stay: Stay) => stay.path[Math.min(level, stay.path.length) - 1]
  const own = cut(one)
  return own !== undefined && own.id === cut(other)?.id ? own.name : undefined
}

/** How many levels the head of a unit stands above an employee: 1 = direct superior. Undefined: not in the line. */
const levelsAbove = (head: Stay, below: Stay): number | undefined => {
  const unit = head.path.at(-1)
  if (!head.heads || unit === undefined) return undefined
  const at = below.path.findIndex(({ id }) => id === unit.id)
  if (at < 0) return undefined
  const steps = below.path.length - 1 - at + (below.heads ? 0 : 1)
  return steps === 0 ? undefined : steps
}
