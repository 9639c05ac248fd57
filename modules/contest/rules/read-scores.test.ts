import { describe, expect, test } from 'vitest'
import { exampleRules } from '../templates/example-rules.ts'
import { readScores, type Scores } from './read-scores.ts'
import type { Category } from './rules-document.ts'

const anchored = exampleRules.categories[0]!.result
const typed: Category['result'] = { ...anchored, scale: { kind: 'typed', min: '0', max: '100', digits: 1 }, criteria: anchored.criteria.map((each) => ({ ...each, anchors: [] })) }
const all = (score: string): Scores => Object.fromEntries(anchored.criteria.map(({ code }) => [code, score]))

describe('scores under the sealed scale', () => {
  test('a sheet has every criterion, a draft may miss some', () => {
    const { kebaruan: _, ...missing } = all('3') as Record<string, string>
    expect(readScores(anchored, missing, 'sheet')).toMatchObject({ refusal: 'SHEET_INCOMPLETE', facts: { missing: ['kebaruan'], count: 1 } })
    expect(readScores(anchored, missing, 'draft').ok).toBe(true)
    expect(readScores(anchored, all('3'), 'sheet').ok).toBe(true)
  })

  test('a criterion that the rules do not have is refused', () => {
    expect(readScores(anchored, { ...all('3'), lain: '3' }, 'sheet')).toMatchObject({ refusal: 'CRITERION_UNKNOWN' })
  })

  test.each(['0', '6', '2.5'])('on a scale of anchors 1 to 5, %s is no score', (score) => {
    expect(readScores(anchored, all(score), 'sheet')).toMatchObject({ refusal: 'SCORE_OFF_SCALE' })
  })

  test('on a typed scale any number with the sealed digits counts: 87.5, not 87.55, not 100.1', () => {
    expect(readScores(typed, all('87.5'), 'sheet').ok).toBe(true)
    expect(readScores(typed, all('0'), 'sheet').ok).toBe(true)
    expect(readScores(typed, all('87.55'), 'sheet')).toMatchObject({ refusal: 'SCORE_OFF_SCALE' })
    expect(readScores(typed, all('100.1'), 'sheet')).toMatchObject({ refusal: 'SCORE_OFF_SCALE' })
  })
})
