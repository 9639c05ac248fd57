import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const bookAt = (path: string): Record<string, string> => JSON.parse(read(path)) as Record<string, string>

const folders = ['web/words', 'web/words/office', 'platform/words', ...globSync(['modules/*/words', 'modules/*/words/*'], { cwd: root }).sort()].filter((folder) => existsSync(new URL(`${folder}/id.json`, root)))
const books = folders.map((folder) => ({ folder, id: bookAt(`${folder}/id.json`), en: bookAt(`${folder}/en.json`) }))

const withoutComments = (code: string): string => code.replace(/^\s*(\*|\/\/|\/\*\*).*$/gm, '')

/** English has one and many where Indonesian has one form. */
const bare = (key: string): string => key.replace(/_(one|other)$/, '')
const factsOf = (text: string): readonly string[] => [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? ''))].sort()

// look.md section 9: one word for one thing.
const wrong: readonly (readonly [RegExp, string])[] = [
  [/\b(di|ter|meny)?segel\b/i, 'aturan terkunci'],
  [/\bpeladen\b/i, 'sistem'],
  [/\bgerbang\b/i, 'penyaringan'],
  [/\bgaris potong\b/i, 'batas lolos'],
  [/\bbenturan\b/i, 'konflik kepentingan'],
  [/\b(hash|checksum)\b/i, 'sidik'],
  [/\btitik periksa\b/i, 'stempel jejak'],
  [/\bbuku jejak\b/i, 'jejak audit'],
  [/\btenggat\b/i, 'batas waktu'],
  [/\bsurel\b/i, 'email'],
  [/\bgladi bersih\b/i, 'simulasi lomba'],
  [/\bPPK\b/, 'pejabat pembina kepegawaian'],
  [/\bups\b/i, 'what happened'],
  [/!/, 'a full stop'],
  [/\bN\/A\b/, 'belum diketahui'],
]

describe.each(books)('the words of $folder', ({ id, en }) => {
  test('both languages have the same keys', () => {
    expect([...new Set(Object.keys(en).map(bare))].sort()).toEqual([...new Set(Object.keys(id).map(bare))].sort())
  })

  test('a sentence names the same facts in both languages', () => {
    for (const [key, text] of Object.entries(en)) {
      const facts = factsOf(text)
      // "One thing waits" may leave the number out.
      if (key.endsWith('_one') && facts.length === 0) continue
      expect(facts, key).toEqual(factsOf(id[key] ?? id[bare(key)] ?? ''))
    }
  })

  test('one word for one thing', () => {
    const found = Object.entries(id).flatMap(([key, text]) => wrong.filter(([pattern]) => pattern.test(text)).map(([, right]) => `${key}: "${text}" (say: ${right})`))
    expect(found).toEqual([])
  })
})

test('no key stands in two books with other words', () => {
  const seen = new Map<string, string>()
  for (const { folder, id } of books) {
    for (const [key, text] of Object.entries(id)) {
      const before = seen.get(key)
      expect(before === undefined || before === text, `${key} of ${folder}`).toBe(true)
      seen.set(key, text)
    }
  }
})

test('every key that a page names is in a book', () => {
  const known = new Set(books.flatMap(({ id }) => Object.keys(id)))
  const pages = globSync(['web/**/*.{ts,tsx}', 'modules/*/web/**/*.{ts,tsx}'], { cwd: root })
  const missing = pages.flatMap((page) =>
    [...withoutComments(read(page)).matchAll(/\bt\(\s*'([\w.]+)'/g)].map((match) => match[1] ?? '').filter((key) => !known.has(key)).map((key) => `${key} in ${page}`),
  )
  expect(pages.length).toBeGreaterThan(50)
  expect(missing).toEqual([])
})
