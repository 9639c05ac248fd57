import type { GroundOfConflict } from './conflict-ground.ts'

export type Fact = { readonly key: string; readonly facts: Readonly<Record<string, string | number | null>> }
export type Ground = Fact & { readonly ground: GroundOfConflict }

export type Detection = {
  /** Where facts are missing the answer is `unknown`, never `none` (I-12). */
  readonly detected: 'particular' | 'common' | 'unknown' | 'none'
  readonly grounds: readonly Ground[]
  readonly missing: readonly Fact[]
}

/** What is known of one judge and one member of an entry, within the sealed levels and years. */
export type PairFacts = {
  readonly name: string
  readonly part: 'entrant' | 'coauthor' | 'mentor'
  /** The judge is this member. */
  readonly samePerson: boolean
  readonly sameUnit: 'same' | 'different' | 'unknown'
  /** How many levels the judge stands above or below the member in the own line; null: not in it. */
  readonly above: number | null
  readonly below: number | null
  /** Facts are missing, so that more of the line may exist than is named. */
  readonly lineUnknown: boolean
}

/**
 * What the facts say of one judge and one entry: own line, same working unit, co-author, mentor. Family, shared organisation
 * and advice are in no record: the judge declares them.
 * @param common the judge's seat stands in the sealed list of common conflicts: being everyone's superior is then no
 * particular conflict, every other ground is
 */
export const detectConflict = (members: readonly PairFacts[], common: boolean): Detection => {
  const grounds = members.flatMap(groundsOf)
  const missing = members.filter(({ part }) => part !== 'mentor').flatMap(missingOf)
  if (grounds.some(({ ground }) => !(common && ground === 'line'))) return { detected: 'particular', grounds, missing }
  if (common) return { detected: 'common', grounds, missing }
  return { detected: missing.length > 0 ? 'unknown' : 'none', grounds, missing }
}

const groundsOf = (member: PairFacts): readonly Ground[] => {
  if (member.samePerson) {
    const ground = member.part === 'mentor' ? 'mentor' : 'coauthor'
    return [{ ground, key: `contest.ground.${ground}`, facts: {} }]
  }
  // A mentor is no author: only being it oneself is a conflict.
  if (member.part === 'mentor') return []
  return [
    ...(member.sameUnit === 'same' ? [{ ground: 'unit', key: 'contest.ground.unit', facts: { name: member.name } } as const] : []),
    ...(member.above === null ? [] : [{ ground: 'line', key: 'contest.ground.superior', facts: { name: member.name, levels: member.above } } as const]),
    ...(member.below === null ? [] : [{ ground: 'line', key: 'contest.ground.subordinate', facts: { name: member.name, levels: member.below } } as const]),
  ]
}

const missingOf = ({ name, samePerson, sameUnit, lineUnknown }: PairFacts): readonly Fact[] => {
  if (samePerson) return []
  return [
    ...(sameUnit === 'unknown' ? [{ key: 'contest.missing.unit', facts: { name } }] : []),
    ...(lineUnknown ? [{ key: 'contest.missing.line', facts: { name } }] : []),
  ]
}
