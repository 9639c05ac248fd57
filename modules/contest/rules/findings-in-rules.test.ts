import { describe, expect, test } from 'vitest'
import { exampleRules } from '../templates/example-rules.ts'
import { findingsInRules } from './findings-in-rules.ts'
import type { Category, Criterion, RulesDocument } from './rules-document.ts'

const panel = { judges: 3, reserves: 1, seats: [1, 2, 3, 4] }
const found = (rules: RulesDocument, size = panel): readonly string[] => findingsInRules(rules, size).map(({ refusal }) => refusal)
const [first] = exampleRules.categories
const category = (change: Partial<Category>): RulesDocument => ({ ...exampleRules, categories: [{ ...first!, ...change }] })
const criteria = (change: (criterion: Criterion, index: number) => Criterion): RulesDocument => category({ result: { ...first!.result, criteria: first!.result.criteria.map(change) } })
const judges = (change: Partial<RulesDocument['judges']>): RulesDocument => ({ ...exampleRules, judges: { ...exampleRules.judges, ...change } })

describe('what stands in the way of sealing', () => {
  test('the template is ready once it has a title, a summary and a panel', () => {
    expect(found(exampleRules)).toEqual([])
    expect(found({ ...exampleRules, title: '', summary: '' })).toEqual(['TITLE_MISSING', 'SUMMARY_MISSING'])
  })

  test('weights are exactly 100: 99.9 and 100.1 are refused with their sum', () => {
    const off = criteria((each, index) => (index === 0 ? { ...each, weight: '20.1' } : each))
    expect(findingsInRules(off, panel)).toMatchObject([{ refusal: 'WEIGHTS_NOT_100', facts: { sum: '100.1' } }])
    expect(found(criteria((each, index) => (index < 3 ? { ...each, weight: ['33.3', '33.3', '33.4'][index] ?? '' } : { ...each, weight: '0' })))).toEqual(['WEIGHT_ZERO', 'WEIGHT_ZERO', 'WEIGHT_ZERO'])
  })

  test('each criterion has a name, a question, and anchors in order on the scale', () => {
    expect(found(criteria((each, index) => (index === 0 ? { ...each, name: { id: '', en: '' } } : each)))).toEqual(['CRITERION_UNNAMED'])
    expect(found(criteria((each, index) => (index === 0 ? { ...each, anchors: [] } : each)))).toEqual(['ANCHORS_MISSING'])
    expect(found(criteria((each, index) => (index === 0 ? { ...each, anchors: [...each.anchors].reverse() } : each)))).toEqual(['ANCHORS_OFF_SCALE'])
    expect(found(criteria((each, index) => (index === 0 ? { ...each, anchors: each.anchors.map((anchor) => ({ ...anchor, text: { id: '', en: '' } })) } : each)))).toEqual(['ANCHOR_UNWORDED'])
  })

  test('codes are unique, the ladder names criteria that exist and none twice', () => {
    expect(found(criteria((each) => ({ ...each, code: 'sama' })))).toContain('CODE_TWICE')
    expect(found(category({ ties: { method: 'ladder/1', steps: [{ by: 'criterion', criterion: 'lain' }] } }))).toEqual(['TIE_STEP_UNKNOWN'])
    expect(found(category({ ties: { method: 'ladder/1', steps: [{ by: 'median' }, { by: 'median' }] } }))).toEqual(['TIE_STEP_TWICE'])
    expect(found(category({ titles: [...first!.titles].reverse() }))).toEqual(['TITLES_OUT_OF_ORDER'])
  })

  test('each method says what it needs: equal weights, a place for rounding, enough sheets, no capped judge', () => {
    const under = (result: object, more: Partial<Category> = {}) => found(category({ result: { ...first!.result, ...result } as Category['result'], ...more }))
    expect(under({ method: 'mean/1' })).toEqual(['WEIGHTS_NOT_ALIKE'])
    expect(under({ method: 'mean/1', criteria: first!.result.criteria.map((each) => ({ ...each, weight: '1' })) })).toEqual([])
    expect(under({ method: 'median/1' })).toEqual([])
    expect(under({ method: 'median/1' }, { rounding: { at: 'criterion', digits: 2, mode: 'half-up' } })).toEqual(['ROUNDING_NOT_FIT'])
    expect(under({ method: 'trimmed-mean/1', cut: 2 })).toEqual(['CUT_ABOVE_MINIMUM'])
  })

  test('judges who share no work cannot be compared: refused before sealing', () => {
    expect(found({ ...judges({ assignment: { rule: 'per-entry', perEntry: 1 }, minimumPerEntry: 1 }) })).toEqual(['PANEL_APART'])
  })

  test('the panel is large enough for the minimum and for the assignment (I-13)', () => {
    expect(found(judges({ minimumPerEntry: 4 }))).toEqual(['MINIMUM_ABOVE_PANEL'])
    expect(found(judges({ assignment: { rule: 'per-entry', perEntry: 4 } }))).toEqual(['PER_ENTRY_ABOVE_PANEL'])
    expect(found(judges({ assignment: { rule: 'per-entry', perEntry: 2 } }))).toEqual(['PER_ENTRY_BELOW_MINIMUM'])
    expect(found(judges({ unsent: { rule: 'reserve', days: 2 } }), { ...panel, reserves: 0 })).toEqual(['RESERVE_RULE_WITHOUT_RESERVES'])
    expect(found(judges({ unsent: { rule: 'later', days: 0 } }))).toEqual(['UNSENT_WITHOUT_DAYS'])
  })

  test('a common conflict names a seat of the panel, an office and a share between 0 and 1 (I-12)', () => {
    const common = (given: Partial<RulesDocument['conflicts']['common'][number]>): RulesDocument => ({
      ...exampleRules,
      conflicts: { ...exampleRules.conflicts, common: [{ seat: 1, office: { id: 'Kepala daerah', en: '' }, share: '0.5', ...given }] },
    })
    expect(found(common({}))).toEqual([])
    expect(found(common({ seat: 9 }))).toEqual(['COMMON_SEAT_UNKNOWN'])
    expect(found(common({ share: '1' }))).toEqual(['COMMON_SHARE'])
    expect(found(common({ office: { id: '', en: '' } }))).toEqual(['COMMON_OFFICE_MISSING'])
    expect(found({ ...common({}), judges: { ...exampleRules.judges, minimumPerEntry: 1 } })).toEqual(['MINIMUM_BELOW_TWO_WITH_COMMON'])
  })

  test('an organiser cannot invent a limit of age: it cites its basis (I-18)', () => {
    const age = (basis: string, ...values: string[]): RulesDocument => ({ ...exampleRules, eligibility: [{ code: 'usia', text: { id: 'Usia', en: '' }, basis, test: { kind: 'age-at-most', values } }] })
    expect(found(age('', '40'))).toEqual(['AGE_WITHOUT_BASIS'])
    expect(found(age('Pedoman X', '40'))).toEqual([])
    expect(found(age('Pedoman X', '40.5'))).toEqual(['ELIGIBILITY_NUMBER'])
  })
})
