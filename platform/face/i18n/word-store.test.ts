import { expect, test } from 'vitest'
import { newWordStore } from './word-store.ts'

const id = { 'sheets.open': '{{count}} lembar belum terkirim', 'only.id': 'hanya Indonesia', 'by.whom': 'Diajukan {{name}}' }
const en = { 'sheets.open_one': '{{count}} sheet is open', 'sheets.open_other': '{{count}} sheets are open', 'by.whom': 'Asked by {{name}}' }

test('numbers in a sentence are written in the manner of the reader', () => {
  const words = newWordStore('id', id)
  expect(words.now().t('sheets.open', { count: 12048 })).toBe('12.048 lembar belum terkirim')
  words.add('en', en)
  words.change('en')
  expect(words.now().t('sheets.open', { count: 12048 })).toBe('12,048 sheets are open')
})

test('English tells one from many, Indonesian does not', () => {
  const words = newWordStore('en', en)
  expect(words.now().t('sheets.open', { count: 1 })).toBe('1 sheet is open')
  expect(words.now().t('sheets.open', { count: 0 })).toBe('0 sheets are open')
})

test('what English lacks is said in Indonesian; what both lack is the given words, or the key', () => {
  const words = newWordStore('en', en)
  words.add('id', id)
  expect(words.now().t('only.id')).toBe('hanya Indonesia')
  expect(words.now().t('nobody.wrote', { defaultValue: '' })).toBe('')
  expect(words.now().t('nobody.wrote')).toBe('nobody.wrote')
})

test('a missing fact stays visible, and a fact is never read as a pattern', () => {
  const words = newWordStore('id', id)
  expect(words.now().t('by.whom')).toBe('Diajukan {{name}}')
  expect(words.now().t('by.whom', { name: '$& {{name}}' })).toBe('Diajukan $& {{name}}')
})

test('a book that comes later is heard, and nothing changes between', () => {
  const words = newWordStore('id', {})
  const before = words.now()
  let heard = 0
  const stop = words.listen(() => (heard += 1))
  expect(words.now()).toBe(before)
  words.add('id', id)
  expect(words.now()).not.toBe(before)
  stop()
  words.change('en')
  expect(heard).toBe(1)
})
