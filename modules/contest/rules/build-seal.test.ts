import { expect, test } from 'vitest'
import { buildSeal, commitmentOf } from './build-seal.ts'
import { contest, exampleRules, exampleSchedule } from '../templates/example-rules.ts'

const seat = { institution: 'Universitas Nusa', name: 'Arga', office: 'Dosen', person: contest, reserve: 0, seat: 1 }
const commitments = ['b'.repeat(64), 'a'.repeat(64)]
const given = { contest, version: 1, rules: exampleRules, schedule: exampleSchedule, commitments }

test('the seal depends on every rule, every moment and every seat, and on no order (I-1)', () => {
  const { digest } = buildSeal(given)
  expect(digest).toMatch(/^[0-9a-f]{64}$/)
  expect(buildSeal({ ...given, commitments: [...commitments].reverse() }).digest).toBe(digest)
  expect(buildSeal({ ...given, rules: { ...exampleRules, summary: 'Lain.' } }).digest).not.toBe(digest)
  expect(buildSeal({ ...given, schedule: { ...exampleSchedule, places: [{ what: 'Ekspose', where: 'Aula' }] } }).digest).not.toBe(digest)
  expect(buildSeal({ ...given, commitments: [commitments[0]!] }).digest).not.toBe(digest)
})

test('who sits on a seat cannot be guessed from its commitment, and cannot change under it (I-2)', () => {
  const salt = Buffer.alloc(32, 1)
  expect(commitmentOf(seat, salt)).toBe(commitmentOf(seat, salt))
  expect(commitmentOf(seat, Buffer.alloc(32, 2))).not.toBe(commitmentOf(seat, salt))
  expect(commitmentOf({ ...seat, name: 'Indah' }, salt)).not.toBe(commitmentOf(seat, salt))
})

test('a document in another spelling than the bundle knows cannot be sealed', () => {
  expect(() => buildSeal({ ...given, schedule: { ...exampleSchedule, moments: { ...exampleSchedule.moments, publishAt: 'besok' } } })).toThrow('cannot be sealed')
})
