import { expect, test } from 'vitest'
import { type Problem, problemShape } from './problem.ts'
import { readProblem } from './read-problem.ts'

const whole: Problem = {
  type: 'about:blank',
  status: 422,
  code: 'CONTEST_SHEETS_OPEN',
  title: 'Belum bisa ditutup: 5 lembar belum terkirim.',
  detail: 'Ingatkan juri.',
  facts: { count: 5 },
  places: [{ place: 'body.title', message: 'terlalu pendek' }],
  reference: '5F2C81',
}

test('a problem of the server is read as it was sent', () => {
  expect(readProblem(JSON.parse(JSON.stringify(whole)))).toEqual(whole)
  expect(problemShape.parse(readProblem(whole))).toEqual(whole)
})

test('what something else answered is no problem of ours', () => {
  for (const other of [undefined, null, 'Bad gateway', [], {}, { ...whole, status: '422' }, { ...whole, reference: undefined }]) {
    expect(readProblem(other)).toBeUndefined()
  }
})
