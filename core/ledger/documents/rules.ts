import { boolean, decimal, either, integer, list, nullable, object, oneOf, slug, sorted, string, uuid, type Of } from '../shape.ts'

/** A text that ships in both languages; '' where the author wrote one only. The sealed document holds what was shown. */
export const both = object({ en: string, id: string })

const scale = object({ digits: integer(0, 4), kind: oneOf('anchored', 'typed'), max: decimal, min: decimal })
const anchor = object({ from: decimal, text: both, to: decimal })
const criterion = object({ anchors: list(anchor), code: slug, name: both, question: both, weight: decimal })

const judged = { kind: oneOf('judges'), scale, criteria: list(criterion, 1) }
const result = either(
  object({ ...judged, method: string }),
  object({ ...judged, method: oneOf('trimmed-mean/1'), cut: integer(1) }),
  object({ ...judged, method: oneOf('adjusted-exact/1'), damping: decimal }),
  object({ kind: oneOf('import'), max: decimal, rule: oneOf('best', 'last', 'first') }),
  object({ kind: oneOf('pass-fail') }),
  object({ kind: oneOf('carried') }),
)

const step = either(object({ by: oneOf('criterion'), criterion: slug }), object({ by: oneOf('median', 'lowest') }))
const equals = oneOf('all', 'ladder', 'extra-sheet')
const gate = either(
  object({ count: integer(1), equals, kind: oneOf('top') }),
  object({ kind: oneOf('threshold'), value: decimal }),
  object({ count: integer(1), equals, kind: oneOf('both'), value: decimal }),
)

const category = object({
  code: slug,
  name: both,
  entrant: object({ kind: oneOf('person', 'team', 'agency'), membersAtMost: integer(1) }),
  minimumEntries: integer(0),
  below: either(object({ rule: oneOf('unranked') }), object({ into: slug, rule: oneOf('merge') })),
  result,
  carry: list(object({ stage: integer(1), weight: decimal })),
  rounding: object({ at: oneOf('sheet', 'criterion', 'stage', 'final'), digits: integer(0, 6), mode: oneOf('half-up', 'half-even', 'down') }),
  ties: object({ method: string, steps: list(step) }),
  places: string,
  titles: list(object({ name: both, place: integer(1) })),
  gate: nullable(gate),
})

const eligibility = object({
  code: slug,
  text: both,
  /** The law or the published guideline that sets it (I-18). */
  basis: string,
  test: object({ kind: oneOf('employment', 'position-kind', 'grade', 'service-years-at-least', 'age-at-most', 'other'), values: list(string) }),
})

const conflicts = object({
  familyDegree: integer(0),
  lineLevels: integer(0),
  unitLevel: integer(0),
  years: integer(0),
  /** Judges with a common conflict (I-12), by seat: no person stands in the rules. */
  common: list(object({ office: both, seat: integer(1), share: decimal })),
})

/** The rules of one stage with all its categories (docs/bundle.md section 6.2): no person, no date. */
export const rulesShape = object({
  v: oneOf(1),
  contest: uuid,
  title: string,
  summary: string,
  template: slug,
  stage: object({ name: both, ordinal: integer(1) }),
  names: oneOf('hidden', 'shown'),
  categories: list(category, 1),
  eligibility: list(eligibility),
  work: object({
    fields: list(object({ code: slug, label: both, help: both, maxLength: integer(1), required: boolean })),
    filesAtMost: integer(0),
    fileBytesAtMost: integer(0),
    fileTypes: sorted(string),
  }),
  judges: object({
    minimumPerEntry: integer(1),
    assignment: either(object({ rule: oneOf('every') }), object({ perEntry: integer(1), rule: oneOf('per-entry') })),
    unsent: object({ days: integer(0), rule: oneOf('later', 'reserve', 'without') }),
    leaver: oneOf('count', 'drop', 'complete'),
  }),
  conflicts,
  objection: object({ count: integer(0), unit: oneOf('working-day', 'day') }),
  publication: object({
    entrants: oneOf('none', 'titles', 'all'),
    works: boolean,
    judges: boolean,
    numbers: oneOf('titles', 'all'),
  }),
})

export type Both = Of<typeof both>
export type Rules = Of<typeof rulesShape>
export type Category = Of<typeof category>
export type JudgedResult = Extract<Category['result'], { readonly kind: 'judges' }>
export type Criterion = Of<typeof criterion>
export type Scale = Of<typeof scale>
export type Rounding = Category['rounding']
export type LadderStep = Of<typeof step>
export type Eligibility = Of<typeof eligibility>
