import { z } from 'zod'
import { bilingual, codeText, decimalText, oneLine } from './text-shape.ts'

/** One anchor: what a score means in words. On a scale 0-100 it covers a band from `from` to `to`; on 1-5 both are the score. */
const anchor = z.object({ from: decimalText, to: decimalText, text: bilingual(600) })

const criterion = z.object({
  code: codeText,
  name: bilingual(120),
  question: bilingual(600),
  /** Percent; all weights together are exactly 100. */
  weight: decimalText,
  anchors: z.array(anchor).max(20),
})
export type Criterion = z.infer<typeof criterion>

/** `choice`: one of the anchors' numbers. `typed`: any number with at most `decimals` digits after the comma. */
const scale = z.object({
  kind: z.enum(['choice', 'typed']),
  min: decimalText,
  max: decimalText,
  decimals: z.number().int().min(0).max(4),
})
export type Scale = z.infer<typeof scale>

const rounding = z.object({
  digits: z.number().int().min(0).max(6),
  mode: z.enum(['half-up', 'half-even', 'down']),
  at: z.enum(['sheet', 'criterion', 'stage', 'final']),
})
export type Rounding = z.infer<typeof rounding>

/** The ladder for equal results: each rung looks at one criterion's result. Who is still equal shares the place. */
const rung = z.object({ by: z.literal('criterion'), criterion: codeText })

/** Yes or no, checked once before judging, never a score (I-18). A limit of age cites the law that sets it. */
const eligibilityRule = z.discriminatedUnion('kind', [
  z.object({ code: codeText, kind: z.literal('employment'), oneOf: z.array(z.string().min(1).max(40)).min(1).max(20), basis: oneLine(300) }),
  z.object({ code: codeText, kind: z.literal('service-years'), atLeast: z.number().int().min(0).max(60), basis: oneLine(300) }),
  z.object({ code: codeText, kind: z.literal('position-kind'), oneOf: z.array(z.string().min(1).max(40)).min(1).max(20), basis: oneLine(300) }),
  z.object({ code: codeText, kind: z.literal('grade'), oneOf: z.array(z.string().min(1).max(10)).min(1).max(40), basis: oneLine(300) }),
  z.object({ code: codeText, kind: z.literal('age-at-most'), years: z.number().int().min(18).max(80), basis: oneLine(300) }),
  z.object({ code: codeText, kind: z.literal('other'), text: bilingual(300), basis: oneLine(300) }),
])
export type EligibilityRule = z.infer<typeof eligibilityRule>

const workField = z.object({
  code: codeText,
  label: bilingual(80),
  help: bilingual(300),
  maxLength: z.number().int().min(1).max(20_000),
  required: z.boolean(),
})
export type WorkField = z.infer<typeof workField>

export const groundsOfConflict = [
  'family',
  'line',
  'unit',
  'mentor',
  'coauthor',
  'organisation',
  'adviser',
  'other',
] as const
export type GroundOfConflict = (typeof groundsOfConflict)[number]

const conflictRules = z.object({
  /** Family to this degree is a particular conflict. */
  familyDegree: z.number().int().min(1).max(6),
  /** Superiors and subordinates of the own line, this many levels up and down. */
  lineLevels: z.number().int().min(1).max(12),
  /** Same working unit: the units of both, cut at this level of the tree (1 = directly below the agency). */
  unitLevel: z.number().int().min(1).max(12),
  /** How far back line and unit are looked at. */
  years: z.number().int().min(0).max(20),
  /** Judges with a common conflict, named by their seat, the office that makes it, and the share that their own score keeps. */
  common: z.array(z.object({ seat: z.number().int().min(1).max(99), office: bilingual(160), share: decimalText })).max(9),
})
export type ConflictRules = z.infer<typeof conflictRules>

/** What happens to a sheet that is unsent when the judging deadline comes. `days` count for `later` and `reserve`. */
const unsentRule = z.object({ rule: z.enum(['later', 'reserve', 'without']), days: z.number().int().min(0).max(60) })
export type UnsentRule = z.infer<typeof unsentRule>

const assignmentRule = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('every-judge') }),
  z.object({ mode: z.literal('some-judges'), perEntry: z.number().int().min(1).max(99) }),
])
export type AssignmentRule = z.infer<typeof assignmentRule>

/**
 * The rules of a stage, as they are sealed: no person stands in them, no date. Their digest is what every score sheet
 * names. docs/bundle.md specifies the document; a change of meaning is a new `v`.
 */
export const rulesShape = z.object({
  v: z.literal(1),
  title: oneLine(200),
  summary: oneLine(2_000),
  template: codeText,
  stage: z.object({ ordinal: z.number().int().min(1).max(20), name: bilingual(120), result: z.literal('judges') }),
  categories: z.array(z.object({ code: codeText, name: bilingual(120) })).min(1).max(20),
  entrants: z.object({
    kind: z.literal('person'),
    /** The entrant and the co-authors together. */
    authorsAtMost: z.number().int().min(1).max(20),
  }),
  eligibility: z.array(eligibilityRule).max(20),
  work: z.object({
    fields: z.array(workField).min(1).max(30),
    filesAtMost: z.number().int().min(0).max(20),
    fileBytesAtMost: z.number().int().min(1).max(20_971_520),
  }),
  /** Whether judges see names in this stage (I-17). */
  names: z.enum(['hidden', 'shown']),
  criteria: z.array(criterion).min(1).max(30),
  scale,
  method: z.literal('weighted-mean/1'),
  rounding: rounding.nullable(),
  ties: z.object({ method: z.literal('ladder/1'), rungs: z.array(rung).max(30) }),
  titles: z.array(z.object({ place: z.number().int().min(1).max(99), name: bilingual(120) })).max(30),
  judges: z.object({
    minimumPerEntry: z.number().int().min(1).max(99),
    assignment: assignmentRule,
    unsent: unsentRule,
    /** Sheets that a judge had sent before leaving the panel. */
    sheetsOfLeaver: z.enum(['count', 'drop']),
  }),
  conflicts: conflictRules,
  publication: z.object({
    /** Whose names the public page and the public edition show. */
    names: z.enum(['titles', 'all', 'none']),
    /** Whether the public page shows the numbers of those who hold no title (under codes). */
    numbers: z.enum(['all', 'titles']),
  }),
})
export type RulesDocument = z.infer<typeof rulesShape>
