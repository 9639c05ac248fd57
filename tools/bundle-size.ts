import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/**
 * How much JavaScript a page needs before it can be used, gzipped as the build leaves it: the entry, the words of one language, the frame, the page,
 * and all that they import at once. Reads the manifest that the build leaves. Fails above the limit.
 */

type Chunk = { readonly file: string; readonly imports?: readonly string[]; readonly isEntry?: boolean }
type Manifest = Readonly<Record<string, Chunk>>

const kilobyte = 1000
const dist = new URL('../web/dist/', import.meta.url)

/** Before sign-in, and on the judge's sheet, which opens on a phone with a poor connection. */
const slim = [/^pages\/(sign-in|activation)-page\.tsx$/, /\/web\/(?:.*\/)?[a-z-]*sheet[a-z-]*page\.tsx$/]
const isSlim = (page: string): boolean => slim.some((pattern) => pattern.test(page))
const limitOf = (page: string): number => (isSlim(page) ? 200 : 260) * kilobyte

const entrances = /^pages\/(sign-in|activation)-page\.tsx$/
const frameOf = (page: string): readonly string[] => {
  if (entrances.test(page)) return []
  return [isSlim(page) ? 'frame/focus-frame.tsx' : 'frame/frame.tsx']
}

/** A page reads the book of its module; `modules/x/web/y/` the smaller one in `modules/x/words/y`, where there is one. */
const wordsOf = (page: string, manifest: Manifest): readonly string[] => {
  const [, module, part] = /^\.\.\/modules\/([a-z]+)\/web\/(?:([a-z-]+)\/)?/.exec(page) ?? []
  const shell = ['words/id.json', '../platform/words/id.json']
  if (module === undefined) return shell
  const own = `../modules/${module}/words/${part ?? ''}/id.json`
  if (manifest[own] !== undefined) return [...shell, own]
  return [...shell, ...Object.keys(manifest).filter((key) => key.startsWith(`../modules/${module}/words/`) && key.endsWith('/id.json'))]
}

const filesOf = (manifest: Manifest, keys: readonly string[]): ReadonlySet<string> => {
  const files = new Set<string>()
  const seen = new Set<string>()
  const walk = (key: string): void => {
    const chunk = manifest[key]
    if (chunk === undefined || seen.has(key)) return
    seen.add(key)
    files.add(chunk.file)
    for (const next of chunk.imports ?? []) walk(next)
  }
  for (const key of keys) walk(key)
  return files
}

export type PageSize = { readonly page: string; readonly bytes: number; readonly limit: number }

/** Every page of the build, the tightest first. `sizeOf` gives the gzipped size of a file. */
export const pageSizes = (manifest: Manifest, sizeOf: (file: string) => number): readonly PageSize[] => {
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true)
  return Object.keys(manifest)
    .filter((key) => key.endsWith('-page.tsx'))
    .map((page) => {
      const files = filesOf(manifest, [...entries, ...frameOf(page), ...wordsOf(page, manifest), page])
      const bytes = [...files].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + sizeOf(file), 0)
      return { page, bytes, limit: limitOf(page) }
    })
    .sort((a, b) => b.bytes / b.limit - a.bytes / a.limit)
}

/** The pages of the build in web/dist. */
export const builtPageSizes = (): readonly PageSize[] => {
  const path = new URL('.vite/manifest.json', dist)
  if (!existsSync(path)) throw new Error('There is no build in web/dist: run vite build first.')
  const sizes = new Map<string, number>()
  const sizeOf = (file: string): number => {
    const size = sizes.get(file) ?? gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length
    sizes.set(file, size)
    return size
  }
  return pageSizes(JSON.parse(readFileSync(path, 'utf8')) as Manifest, sizeOf)
}

if (import.meta.main) {
  const found = builtPageSizes()
  for (const { page, bytes, limit } of found) console.log(`${bytes > limit ? 'TOO LARGE' : 'ok'}  ${(bytes / kilobyte).toFixed(1)} of ${limit / kilobyte} KB  ${page}`)
  if (found.length === 0 || found.some(({ bytes, limit }) => bytes > limit)) process.exit(1)
}
