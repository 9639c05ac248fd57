import { canonicalText } from '#core/ledger/canonical.ts'
import { traits } from '#core/judging/exact/method.ts'
import { isDecimal, readDecimal } from '#core/ranking/decimal.ts'
import { compare, rational, sum } from '#core/ranking/rational.ts'
import { type Refusal, refuse } from '#platform/face/outcome.ts'
import { anchorFindings } from './findings-in-anchors.ts'
import type { Method } from './methods.ts'
import type { Category, Rounding, RulesDocument } from './rules-document.ts'

export type PanelSize = { readonly judges: number; readonly reserves: number; readonly seats: readonly number[] }

const twice = (codes: readonly string[]): string | undefined => codes.find((code, index) => codes.indexOf(code) !== index)

/** What stands in the way of sealing these rules with this panel: one clear sentence each. Empty: they may be sealed. */
export const findingsInRules = (rules: RulesDocument, panel: PanelSize): readonly Refusal[] => [
  ...textFindings(rules),
  ...rules.categories.flatMap(categoryFindings),
  ...codeFindings(rules),
  ...eligibilityFindings(rules),
  ...methodFindings(rules),
  ...mergeFindings(rules),
  ...judgeFindings(rules, panel),
  ...commonFindings(rules, panel),
]

const textFindings = (rules: RulesDocument): readonly Refusal[] => [
  ...(rules.title === '' ? [refuse('TITLE_MISSING')] : []),
  ...(rules.summary === '' ? [refuse('SUMMARY_MISSING')] : []),
]

const codeFindings = (rules: RulesDocument): readonly Refusal[] => {
  const lists = [rules.categories, rules.work.fields, rules.eligibility, ...rules.categories.map((category) => category.result.criteria)]
  return lists.flatMap((list) => {
    const code = twice(list.map((item) => item.code))
    return code === undefined ? [] : [refuse('CODE_TWICE', { code })]
  })
}

const categoryFindings = (category: Category): readonly Refusal[] => {
  const { scale, criteria } = category.result
  const where = { category: category.code }
  const total = sum(criteria.map(({ weight }) => readDecimal(weight)))
  const unnamed = criteria.filter(({ name, question }) => name.id === '' || question.id === '')
  const weightless = criteria.filter(({ weight }) => compare(readDecimal(weight), rational(0n)) === 0)
  const rungs = category.ties.steps.flatMap((step) => (step.by === 'criterion' ? [step.criterion] : [step.by]))
  const strangeRung = category.ties.steps.find((step) => step.by === 'criterion' && !criteria.some(({ code }) => code === step.criterion))
  const places = category.titles.map(({ place }) => place)
  return [
    ...(category.result.method === 'mean/1' || compare(total, rational(100n)) === 0 ? [] : [refuse('WEIGHTS_NOT_100', { ...where, sum: decimalOf(total) })]),
    ...(category.result.method === 'mean/1' && criteria.some(({ weight }) => weight !== '1') ? [refuse('WEIGHTS_NOT_ALIKE', where)] : []),
    ...(roundingPlaces(category.result.method).includes(category.rounding.at) ? [] : [refuse('ROUNDING_NOT_FIT', where)]),
    ...weightless.map(({ code }) => refuse('WEIGHT_ZERO', { ...where, criterion: code })),
    ...unnamed.map(({ code }) => refuse('CRITERION_UNNAMED', { ...where, criterion: code })),
    ...(compare(readDecimal(scale.min), readDecimal(scale.max)) < 0 ? [] : [refuse('SCALE_EMPTY', where)]),
    ...anchorFindings(category),
    ...(twice(rungs) === undefined ? [] : [refuse('TIE_STEP_TWICE', { ...where, step: twice(rungs) ?? '' })]),
    ...(strangeRung === undefined ? [] : [refuse('TIE_STEP_UNKNOWN', { ...where, step: rungs[category.ties.steps.indexOf(strangeRung)] ?? '' })]),
    ...(places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0)) ? [] : [refuse('TITLES_OUT_OF_ORDER', where)]),
    ...category.titles.filter(({ name }) => name.id === '').map(({ place }) => refuse('TITLE_UNNAMED', { ...where, place })),
  ]
}

/** Where the method lets the sealed rounding stand. `mean/1` is not offered per criterion: its weights are no decimals to be shown. */
export const roundingPlaces = (method: Method): readonly Rounding['at'][] => (method === 'mean/1' ? traits[method].rounding.filter((at) => at !== 'criterion') : traits[method].rounding)

const methodFindings = ({ categories, judges, conflicts }: RulesDocument): readonly Refusal[] =>
  categories.flatMap(({ code, result }) => [
    // The shares of common conflicts are defined as shares in a mean (I-12).
    ...(conflicts.common.length > 0 && !traits[result.method].shares ? [refuse('SHARE_NOT_FIT', { category: code })] : []),
    ...(result.method === 'trimmed-mean/1' && judges.minimumPerEntry < 2 * result.cut + 1 ? [refuse('CUT_ABOVE_MINIMUM', { category: code, cut: result.cut, needed: 2 * result.cut + 1, minimum: judges.minimumPerEntry })] : []),
  ])

/** A category may take the entries of another only if it is judged by the same scale, criteria and method, and does not merge itself (docs/bundle.md 6.2). */
const mergeFindings = ({ categories }: RulesDocument): readonly Refusal[] =>
  categories.flatMap(({ code, name, below, result }) => {
    if (below.rule === 'unranked') return name.id === '' ? [refuse('CATEGORY_UNNAMED', { category: code })] : []
    const into = categories.find((other) => other.code === below.into && other.code !== code && other.below.rule === 'unranked')
    if (into === undefined) return [refuse('MERGE_TARGET', { category: code })]
    return canonicalText(into.result) === canonicalText(result) ? [] : [refuse('MERGE_OTHER_CRITERIA', { category: code, into: into.name.id })]
  })

/** A sum of decimals is a decimal: its text, for the sentence. */
const decimalOf = ({ n, d }: { readonly n: bigint; readonly d: bigint }): string => (d === 1n ? String(n) : String(Number(n) / Number(d)))

const eligibilityFindings = (rules: RulesDocument): readonly Refusal[] =>
  rules.eligibility.flatMap(({ code, text, basis, test }) => {
    const [first = ''] = test.values
    const numeric = test.kind === 'age-at-most' || test.kind === 'service-years-at-least'
    return [
      ...(text.id === '' ? [refuse('ELIGIBILITY_UNNAMED', { rule: code })] : []),
      // An organiser cannot invent a limit of age: it cites the law or the published guideline that sets it (I-18).
      ...(test.kind === 'age-at-most' && basis === '' ? [refuse('AGE_WITHOUT_BASIS', { rule: code })] : []),
      ...(numeric && (test.values.length !== 1 || !isDecimal(first) || first.includes('.')) ? [refuse('ELIGIBILITY_NUMBER', { rule: code })] : []),
      ...(!numeric && test.kind !== 'other' && test.values.length === 0 ? [refuse('ELIGIBILITY_EMPTY', { rule: code })] : []),
    ]
  })

const judgeFindings = ({ judges, conflicts }: RulesDocument, panel: PanelSize): readonly Refusal[] => {
  const perEntry = judges.assignment.rule === 'per-entry' ? judges.assignment.perEntry : panel.judges
  return [
    ...(panel.judges === 0 ? [refuse('NO_JUDGES')] : []),
    ...(judges.minimumPerEntry > panel.judges ? [refuse('MINIMUM_ABOVE_PANEL', { minimum: judges.minimumPerEntry, judges: panel.judges })] : []),
    ...(perEntry > panel.judges ? [refuse('PER_ENTRY_ABOVE_PANEL', { perEntry, judges: panel.judges })] : []),
    ...(perEntry < judges.minimumPerEntry && panel.judges >= judges.minimumPerEntry
      ? [refuse('PER_ENTRY_BELOW_MINIMUM', { perEntry, minimum: judges.minimumPerEntry })]
      : []),
    // Judges who share no work cannot be compared, nor can their works.
    ...(perEntry === 1 && panel.judges > 1 ? [refuse('PANEL_APART', { parts: panel.judges, perEntry })] : []),
    ...(judges.unsent.rule === 'reserve' && panel.reserves === 0 ? [refuse('RESERVE_RULE_WITHOUT_RESERVES')] : []),
    ...(judges.unsent.rule !== 'without' && judges.unsent.days === 0 ? [refuse('UNSENT_WITHOUT_DAYS')] : []),
    // A capped judge counts partly as the mean of the others: there must be others (I-12).
    ...(conflicts.common.length > 0 && judges.minimumPerEntry < 2 ? [refuse('MINIMUM_BELOW_TWO_WITH_COMMON')] : []),
  ]
}

const commonFindings = ({ conflicts }: RulesDocument, panel: PanelSize): readonly Refusal[] =>
  conflicts.common.flatMap(({ seat, share, office }, index, all) => [
    ...(panel.seats.includes(seat) ? [] : [refuse('COMMON_SEAT_UNKNOWN', { seat })]),
    ...(all.findIndex((other) => other.seat === seat) < index ? [refuse('COMMON_SEAT_TWICE', { seat })] : []),
    ...(office.id === '' ? [refuse('COMMON_OFFICE_MISSING', { seat })] : []),
    ...(isShare(share) ? [] : [refuse('COMMON_SHARE', { seat, share })]),
  ])

const isShare = (text: string): boolean => compare(readDecimal(text), rational(0n)) > 0 && compare(readDecimal(text), rational(1n)) < 0
