import { expect, test } from 'vitest'
import type { Criterion, Scale } from '../../rules/rules-document.ts'
import { anchorOf } from '../../rules/anchor-of.ts'
import { typedIn } from './typed-in.ts'

const words = { id: '', en: '' }
const scale: Scale = { kind: 'typed', min: '0', max: '100', digits: 1 }
const band = (from: string, to: string, text: string) => ({ from, to, text: { id: text, en: text } })
const criterion: Criterion = { code: 'manfaat', name: words, question: words, weight: '25', anchors: [band('0', '59.9', 'kurang'), band('60', '79.9', 'cukup'), band('80', '100', 'baik')] }
const type = (text: string) => typedIn(scale, criterion, text)

test('87,5 is a score, and so is 87.5', () => {
  expect(type('87,5')).toMatchObject({ ok: true, value: '87.5' })
  expect(type(' 87.50 ')).toMatchObject({ ok: true, value: '87.5' })
})

test('an empty field is no score and no mistake', () => {
  expect(type('  ')).toMatchObject({ ok: true, value: undefined })
})

test('what the sealed scale does not have is refused, with its limits', () => {
  expect(type('100,1')).toMatchObject({ ok: false, refusal: 'SCORE_OFF_SCALE' })
  expect(type('87,55')).toMatchObject({ ok: false, refusal: 'SCORE_OFF_SCALE', facts: { digits: 1 } })
  expect(type('-1')).toMatchObject({ ok: false, refusal: 'SCORE_UNREADABLE', facts: { min: '0', max: '100' } })
  expect(type('8o')).toMatchObject({ ok: false, refusal: 'SCORE_UNREADABLE' })
})

test('a typed score lies in the band that its number says, not its text', () => {
  expect(anchorOf(criterion.anchors, '9')?.text.id).toBe('kurang')
  expect(anchorOf(criterion.anchors, '79.9')?.text.id).toBe('cukup')
  expect(anchorOf(criterion.anchors, '100')?.text.id).toBe('baik')
  expect(anchorOf(criterion.anchors, undefined)).toBeUndefined()
})
