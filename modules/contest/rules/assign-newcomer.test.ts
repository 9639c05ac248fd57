import { expect, test } from 'vitest'
import type { Pair } from './pair.ts'
import { assignNewcomer } from './assign-newcomer.ts'
import type { JudgeRules } from './rules-document.ts'

const rules = (assignment: JudgeRules['assignment']): JudgeRules => ({ minimumPerEntry: 2, assignment, unsent: { rule: 'without', days: 0 }, leaver: 'drop' })
const entries = ['e1', 'e2', 'e3']

test('every judge: a newcomer gets each entry without a conflict', () => {
  const outcome = assignNewcomer({ judges: ['a', 'new'], entries, conflicts: [['new', 'e2']] }, [], rules({ rule: 'every' }))
  expect(outcome.ok && outcome.value.pairs).toEqual([['a', 'e1'], ['new', 'e1'], ['a', 'e2'], ['a', 'e3'], ['new', 'e3']])
  expect(outcome.ok && outcome.value.locked).toEqual([['new', 'e2']])
})

test('so many per entry: sheets stay where they are, the newcomer takes what the leaver left', () => {
  const kept: Pair[] = [['a', 'e1'], ['b', 'e2'], ['a', 'e3'], ['b', 'e3']]
  const outcome = assignNewcomer({ judges: ['a', 'b', 'new'], entries, conflicts: [] }, kept, rules({ rule: 'per-entry', perEntry: 2 }))
  expect(outcome.ok && outcome.value.pairs).toEqual([...kept, ['new', 'e1'], ['new', 'e2']])
})

test('where the newcomer has a conflict another judge takes the entry; where nobody can, it is refused (I-13)', () => {
  const kept: Pair[] = [['a', 'e1'], ['a', 'e2'], ['b', 'e2'], ['a', 'e3'], ['b', 'e3']]
  const panel = { judges: ['a', 'b', 'new'], entries, conflicts: [['new', 'e1']] as Pair[] }
  expect(assignNewcomer(panel, kept, rules({ rule: 'per-entry', perEntry: 2 }))).toMatchObject({ ok: true, value: { pairs: [...kept, ['b', 'e1']] } })
  expect(assignNewcomer({ ...panel, conflicts: [['new', 'e1'], ['b', 'e1']] }, kept, rules({ rule: 'per-entry', perEntry: 2 }))).toMatchObject({ refusal: 'JUDGES_BELOW_MINIMUM' })
})
