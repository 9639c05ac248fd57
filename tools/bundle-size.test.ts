import { expect, test } from 'vitest'
import { builtPageSizes, pageSizes } from './bundle-size.ts'

test('no page needs more JavaScript than its limit', () => {
  const pages = builtPageSizes()
  expect(pages.map(({ page }) => page)).toContain('pages/sign-in-page.tsx')
  expect(pages.filter(({ bytes, limit }) => bytes > limit)).toEqual([])
})

const manifest = {
  '../app/web.tsx': { file: 'assets/entry.js', isEntry: true, imports: ['_react.js'] },
  '_react.js': { file: 'assets/react.js' },
  'words/id.json': { file: 'assets/id.js' },
  'frame/frame.tsx': { file: 'assets/frame.js', imports: ['_react.js'] },
  'frame/focus-frame.tsx': { file: 'assets/focus.js' },
  'pages/sign-in-page.tsx': { file: 'assets/sign-in.js', imports: ['_react.js'] },
  'pages/home-page.tsx': { file: 'assets/home.js' },
  '../modules/contest/web/sheet-page.tsx': { file: 'assets/sheet.js' },
}

const sizes: Readonly<Record<string, number>> = { entry: 50_000, react: 60_000, id: 5_000, frame: 40_000, focus: 1_000, 'sign-in': 90_000, home: 100_000, sheet: 84_001 }
const sizeOf = (file: string): number => sizes[file.replace(/^assets\/|\.js$/g, '')] ?? 0

test('a page weighs what it imports at once, each file counted once', () => {
  const bytes = Object.fromEntries(pageSizes(manifest, sizeOf).map((page) => [page.page, page.bytes]))
  expect(bytes['pages/sign-in-page.tsx']).toBe(50_000 + 60_000 + 5_000 + 90_000)
  expect(bytes['pages/home-page.tsx']).toBe(50_000 + 60_000 + 5_000 + 40_000 + 100_000)
})

test('sign-in and the judge sheet have the lower limit, and passing it by one byte is seen', () => {
  const found = pageSizes(manifest, sizeOf).filter(({ bytes, limit }) => bytes > limit)
  expect(found.map(({ page, limit }) => [page, limit])).toEqual([
    ['pages/sign-in-page.tsx', 200_000],
    ['../modules/contest/web/sheet-page.tsx', 200_000],
  ])
})
