import { expect, test } from 'vitest'
import { nikTail, readNik } from './nik.ts'

const man = { birthDate: '1985-01-23', sex: 'M' } as const
const woman = { birthDate: '1985-01-23', sex: 'F' } as const

test('a sound number is kept', () => {
  expect(readNik('3524012301850001', man)).toEqual({ nik: '3524012301850001', odd: false })
  expect(readNik("'3524016301850001", woman)).toEqual({ nik: '3524016301850001', odd: false })
  expect(readNik('', man)).toEqual({ nik: null, odd: false })
  expect(nikTail('3524012301850001')).toBe('0001')
})

test('another birth date or sex is odd, and kept', () => {
  expect(readNik('3524012401850001', man)).toEqual({ nik: '3524012401850001', odd: true })
  expect(readNik('3524016301850001', man).odd).toBe(true)
  expect(readNik('3524012301850001', woman).odd).toBe(true)
})

test('what is not sixteen digits is odd, and not kept', () => {
  for (const cell of ['352401230185', '3.52401E+15', 'tidak ada', 3524012301850001, '35240123018500012']) {
    expect(readNik(cell, man)).toEqual({ nik: null, odd: true })
  }
})
