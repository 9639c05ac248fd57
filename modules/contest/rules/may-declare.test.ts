import { describe, expect, test } from 'vitest'
import { type DeclaredLine, mayDeclare } from './may-declare.ts'

const line = (given: Partial<DeclaredLine> = {}): DeclaredLine => ({
  entryId: 'e1',
  detected: 'none',
  before: null,
  answer: 'none',
  ground: null,
  note: '',
  assigned: false,
  sent: false,
  ...given,
})

describe('a declaration of conflicts', () => {
  test('covers every entrant: an open line is refused, also where detection knows nothing (I-11, I-12)', () => {
    expect(mayDeclare([line(), line({ entryId: 'e2', detected: 'unknown', answer: null })], false)).toMatchObject({ refusal: 'DECLARATION_INCOMPLETE', facts: { count: 1 } })
    expect(mayDeclare([line({ detected: 'unknown' })], false).ok).toBe(true)
    expect(mayDeclare([], false)).toMatchObject({ refusal: 'NO_ENTRANTS_YET' })
  })

  test('a detected particular conflict stands without an answer and is never answered away', () => {
    expect(mayDeclare([line({ detected: 'particular', answer: null })], false)).toMatchObject({ ok: true, value: [{ answer: 'particular' }] })
    expect(mayDeclare([line({ detected: 'particular', answer: 'none' })], false)).toMatchObject({ refusal: 'CONFLICT_LOCKED' })
  })

  test('a conflict that the judge declares needs its ground', () => {
    expect(mayDeclare([line({ answer: 'particular' })], false)).toMatchObject({ refusal: 'GROUND_NEEDED' })
    expect(mayDeclare([line({ answer: 'particular', ground: 'family' })], false).ok).toBe(true)
  })

  test('a judge with the sealed common conflict has it for everyone, unless a particular one stands', () => {
    const decided = mayDeclare([line(), line({ entryId: 'e2', detected: 'common', answer: null }), line({ entryId: 'e3', detected: 'particular', answer: null })], true)
    expect(decided.ok && decided.value.map(({ answer }) => answer)).toEqual(['common', 'common', 'particular'])
  })

  test('once the sheet was sent its line stays', () => {
    expect(mayDeclare([line({ answer: 'particular', ground: 'family', assigned: true, sent: true })], false)).toMatchObject({ refusal: 'SHEET_ALREADY_SENT' })
  })
})
