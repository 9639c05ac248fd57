import { expect, test } from 'vitest'
import { answerTo, type Line, signed, unanswered } from './answers.ts'

const line = (given: Partial<Line>): Line => ({ lineId: 'a', authors: [], detected: 'none', grounds: [], missing: [], answer: 'open', ground: null, locked: false, ...given })

test('a detected conflict is signed as it was detected', () => {
  const detected = line({ detected: 'particular', locked: true, answer: 'particular', ground: 'unit' })
  expect(unanswered([detected], {})).toEqual([])
  expect(signed([detected], {}, true)).toEqual([{ lineId: 'a', answer: 'particular', ground: 'unit', note: '' }])
})

test('where facts are missing nothing is assumed for the judge', () => {
  const unknown = line({ detected: 'unknown' })
  expect(answerTo({}, unknown).answer).toBeNull()
  expect(unanswered([unknown], {})).toEqual([unknown])
  expect(signed([unknown], {}, true)).toEqual([])
  expect(unanswered([unknown], { a: { answer: 'none', ground: null, note: '' } })).toEqual([])
})

test('an own conflict says of which kind it is', () => {
  const plain = line({})
  expect(unanswered([plain], { a: { answer: 'particular', ground: null, note: '' } })).toEqual([plain])
  expect(signed([plain], { a: { answer: 'particular', ground: 'family', note: ' ipar ' } }, true)).toEqual([{ lineId: 'a', answer: 'particular', ground: 'family', note: 'ipar' }])
})

test('a common conflict is named by the sealed rules, not by the judge', () => {
  expect(signed([line({ detected: 'common', answer: 'common' })], {}, true)).toEqual([{ lineId: 'a', answer: 'none', ground: null, note: '' }])
})

test('signed again, only what changed goes out: the rest stands with its remark', () => {
  const [stands, changed, later] = [line({ answer: 'particular', ground: 'family' }), line({ lineId: 'b', answer: 'none' }), line({ lineId: 'c' })]
  expect(signed([stands, changed, later], { b: { answer: 'particular', ground: 'adviser', note: '' } }, false).map(({ lineId }) => lineId)).toEqual(['b', 'c'])
})
