import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldName, searchTerms, upperEnd } from './fold-name.ts'

const finds = (query: string, name: string): boolean => {
  const words = foldName(name)
  return searchTerms(query).every((term) => words.some((word) => word >= term && word < upperEnd(term)))
}

test('the spellings of Muhammad meet', () => {
  for (const name of ['MOCH. YUSUF', 'Moh Yusuf', 'Muh.Yusuf', 'Mohammad Yusuf', 'MUHAMAD YUSUF', 'Mokhamad Yusuf']) {
    for (const query of ['moch yusuf', 'muhammad yus', 'Muh. Yusuf', 'mohamad', 'moh']) expect([query, name, finds(query, name)]).toEqual([query, name, true])
  }
})

test('what was typed so far finds the name as it is written', () => {
  for (const query of ['mo', 'moc', 'moch', 'muhamm']) expect([query, finds(query, 'Mochamad Ali')]).toEqual([query, true])
  for (const query of ['so', 'soe', 'soek', 'suk', 'sukarno']) expect([query, finds(query, 'Soekarno')]).toEqual([query, true])
})

test('degrees and titles are no part of a name, typed or recorded', () => {
  for (const name of ['Dr. Ir. BUDI SANTOSO, S.T., M.T.', 'drg Budi Santoso', 'H. Budi Santoso', 'BUDI SANTOSO S.Kom. A.Md.Keb.', 'Budi Santoso']) {
    for (const query of ['budi santoso', 'dr. budi santoso', 'Santoso, S.Kom', 'santoso s.kom', 'h budi']) expect([query, name, finds(query, name)]).toEqual([query, name, true])
    expect(finds('kom', name)).toBe(false)
  }
})

test('initials and short names stay', () => {
  expect(finds('a yani', 'A. Yani')).toBe(true)
  expect(finds('yani', 'A.Yani')).toBe(true)
  expect(finds('yusuf', 'M.Yusuf')).toBe(true)
  expect(foldName('H.')).toEqual(['h'])
  expect(finds('maruf', "Ma'ruf Amin")).toBe(true)
  expect(finds('maruf', 'Ma’ruf Amin')).toBe(true)
  expect(finds('nur aini', 'Nur-Aini')).toBe(true)
  expect(finds('rene', 'René')).toBe(true)
})

test('the order of words does not matter, a word that is not there does', () => {
  expect(finds('santoso budi', 'Budi Santoso')).toBe(true)
  expect(finds('budi wati', 'Budi Santoso')).toBe(false)
})

test('every name is found by itself and by each beginning of its first word', () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{2,9}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      const name = words.join(' ')
      expect(finds(name, name)).toBe(true)
      expect(foldName(name).length).toBeGreaterThan(0)
    }),
  )
})
