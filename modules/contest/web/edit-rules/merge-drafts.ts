import type { RulesDocument } from '../../rules/rules-document.ts'
import type { ScheduleDocument } from '../../rules/schedule-document.ts'

export type Draft = { readonly rules: RulesDocument; readonly schedule: ScheduleDocument }

/** The parts that one person edits at a time; two people who edited different parts lose nothing (I-30). */
export const parts = ['title', 'summary', 'names', 'stage', 'categories', 'eligibility', 'work', 'judges', 'conflicts', 'objection', 'publication', 'schedule'] as const
export type Part = (typeof parts)[number]

/** A sealed document comes with its keys in order, a draft as it was written: the order of keys says nothing. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder)
const partOf = (draft: Draft, part: Part): unknown => (part === 'schedule' ? draft.schedule : draft.rules[part])

export const changedParts = (from: Draft, to: Draft): readonly Part[] => parts.filter((part) => !same(partOf(from, part), partOf(to, part)))

export type Merge = {
  readonly merged: Draft
  /** What the other person changed and was taken. */
  readonly theirs: readonly Part[]
  /** What both changed, each in another way: `merged` keeps mine. */
  readonly both: readonly Part[]
}

/** Three drafts become one: what both began with, what I wrote, what someone else saved meanwhile. */
export const mergeDrafts = (base: Draft, mine: Draft, stored: Draft): Merge => {
  const own = changedParts(base, mine)
  const changed = changedParts(base, stored)
  const both = changed.filter((part) => own.includes(part) && !same(partOf(mine, part), partOf(stored, part)))
  const take = changed.filter((part) => !own.includes(part))
  const taken = Object.fromEntries(take.filter((part) => part !== 'schedule').map((part) => [part, stored.rules[part as Exclude<Part, 'schedule'>]]))
  return { merged: { rules: { ...mine.rules, ...taken }, schedule: take.includes('schedule') ? stored.schedule : mine.schedule }, theirs: take, both }
}
