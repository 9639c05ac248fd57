import { z } from 'zod'
import { both, decimalText, oneLine, slugText, uuidText } from './text-shape.ts'

/** What a score means in words. Anchored scales have one anchor per score (`from` = `to`); on typed ones an anchor is a band. */
const anchor = z.object({ from: decimalText, to: decimalText, text: both(600) })
export type Anchor = z.infer<typeof anchor>

export const criterion = z.object({
  code: slugText,
  name: both(120),
  question: both(600),
  /** Percent; all weights of a category together are exactly 100. */
  weight: decimalText,
  anchors: z.array(anchor).max(20),
})
export type Criterion = z.infer<typeof criterion>

export const scale = z.object({ kind: z.enum(['anchored', 'typed']), min: decimalText, max: decimalText, digits: z.number().int().min(0).max(4) })
export type Scale = z.infer<typeof scale>

const rounding = z.object({
  at: z.enum(['sheet', 'criterion', 'stage', 'final']),
  digits: z.number().int().min(0).max(6),
  mode: z.enum(['half-up', 'half-even', 'down']),
})
export type Rounding = z.infer<typeof rounding>

/** One step of the ladder for equal results. Entries that are equal in every step share the place. */
const step = z.discriminatedUnion('by', [
  z.object({ by: z.literal('criterion'), criterion: slugText }),
  z.object({ by: z.literal('median') }),
  z.object({ by: z.literal('lowest') }),
])
export type TieStep = z.infer<typeof step>

const judged = { kind: z.literal('judges'), scale, criteria: z.array(criterion).min(1).max(30) }

/** The numbered methods (docs/bundle.md, section 9); an adjusted score is shown beside the official one and decides nothing here. */
const result = z.discriminatedUnion('method', [
  z.object({ ...judged, method: z.literal('weighted-mean/1') }),
  z.object({ ...judged, method: z.literal('mean/1') }),
  z.object({ ...judged, method: z.literal('median/1') }),
  /** So many of the highest and as many of the lowest sheet totals of each entry do not count. */
  z.object({ ...judged, method: z.literal('trimmed-mean/1'), cut: z.number().int().min(1).max(20) }),
])
const count = z.number().int().min(1).max(10_000)
/** `all`: equal results at the cut advance together; `ladder`: the ladder decides first, what is equal in it advances together. */
const equals = z.enum(['all', 'ladder'])
const gate = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('top'), count, equals }),
  z.object({ kind: z.literal('threshold'), value: decimalText }),
  z.object({ kind: z.literal('both'), count, equals, value: decimalText }),
])
export type Gate = z.infer<typeof gate>

/** With fewer entries than the minimum: no places, or ranked in another category of the same criteria. */
const below = z.discriminatedUnion('rule', [z.object({ rule: z.literal('unranked') }), z.object({ rule: z.literal('merge'), into: slugText })])

const category = z.object({
  code: slugText,
  name: both(120),
  entrant: z.object({ kind: z.literal('person'), membersAtMost: z.number().int().min(1).max(20) }),
  minimumEntries: z.number().int().min(1).max(1_000),
  below,
  result,
  carry: z.array(z.never()).max(0),
  rounding,
  ties: z.object({ method: z.literal('ladder/1'), steps: z.array(step).max(30) }),
  places: z.literal('competition/1'),
  titles: z.array(z.object({ name: both(120), place: z.number().int().min(1).max(99) })).max(30),
  /** Who goes on to the next stage; null: nobody does by rank. */
  gate: gate.nullable(),
})
export type Category = z.infer<typeof category>

export const testKinds = ['employment', 'position-kind', 'grade', 'service-years-at-least', 'age-at-most', 'other'] as const
export type TestKind = (typeof testKinds)[number]

/** Yes or no, checked once before judging, never a score (I-18). A limit of age cites the law or guideline that sets it. */
const eligibilityRule = z.object({
  code: slugText,
  text: both(300),
  basis: oneLine(300),
  test: z.object({ kind: z.enum(testKinds), values: z.array(oneLine(80)).max(60) }),
})
export type EligibilityRule = z.infer<typeof eligibilityRule>

const workField = z.object({
  code: slugText,
  label: both(80),
  help: both(300),
  maxLength: z.number().int().min(1).max(20_000),
  required: z.boolean(),
})
export type WorkField = z.infer<typeof workField>

export const fileTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const

const judges = z.object({
  minimumPerEntry: z.number().int().min(1).max(99),
  assignment: z.discriminatedUnion('rule', [
    z.object({ rule: z.literal('every') }),
    z.object({ rule: z.literal('per-entry'), perEntry: z.number().int().min(1).max(99) }),
  ]),
  unsent: z.object({ rule: z.enum(['later', 'reserve', 'without']), days: z.number().int().min(0).max(60) }),
  leaver: z.enum(['count', 'drop', 'complete']),
})
export type JudgeRules = z.infer<typeof judges>

const conflicts = z.object({
  familyDegree: z.number().int().min(1).max(6),
  lineLevels: z.number().int().min(1).max(12),
  unitLevel: z.number().int().min(1).max(12),
  years: z.number().int().min(0).max(20),
  /** Judges with a common conflict (I-12): the seat, the office that makes it, and the share that their own score keeps. */
  common: z.array(z.object({ office: both(160), seat: z.number().int().min(1).max(99), share: decimalText })).max(9),
})
export type ConflictRules = z.infer<typeof conflicts>

const term = z.object({ count: z.number().int().min(0).max(365), unit: z.enum(['working-day', 'day']) })
export type Term = z.infer<typeof term>

/**
 * The rules of one stage with all its categories, as they are sealed (docs/bundle.md, section 6.2): no person stands in
 * them, no date. Their digest is what every score sheet names.
 */
export const rulesShape = z.object({
  v: z.literal(1),
  contest: uuidText,
  title: oneLine(200),
  summary: oneLine(2_000),
  template: slugText,
  stage: z.object({ name: both(120), ordinal: z.number().int().min(1).max(20) }),
  names: z.enum(['hidden', 'shown']),
  categories: z.array(category).min(1).max(20),
  eligibility: z.array(eligibilityRule).max(20),
  work: z.object({
    fields: z.array(workField).min(1).max(30),
    filesAtMost: z.number().int().min(0).max(20),
    fileBytesAtMost: z.number().int().min(1).max(20_971_520),
    fileTypes: z.array(z.enum(fileTypes)).max(3),
  }),
  judges,
  conflicts,
  objection: term,
  publication: z.object({
    entrants: z.enum(['none', 'titles', 'all']),
    works: z.boolean(),
    judges: z.boolean(),
    numbers: z.enum(['titles', 'all']),
  }),
})
export type RulesDocument = z.infer<typeof rulesShape>
