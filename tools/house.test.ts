import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { expect, test } from 'vitest'

// What the style guide says about files, over the whole tree.

const repository = join(import.meta.dirname, '..')
const folders = ['core', 'platform', 'modules', 'web', 'app', 'verifier', 'tools', 'test', 'bench']
const notOurs = new Set(['node_modules', 'dist', 'out', 'generated'])

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !notOurs.has(name)).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })

const existing = new Set(readdirSync(repository))
const sources = folders.filter((folder) => existing.has(folder)).flatMap((folder) => filesBelow(join(repository, folder)))
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith('.d.ts'))
const product = sources.filter((file) => !/\.test\.tsx?$/.test(file))
const lines = (file: string): number => readFileSync(file, 'utf8').split('\n').length - 1

/** One file that a stranger downloads and reads from top to bottom. */
const wholeInOneFile = 'verifier/verify.mjs'

test('no file has more than 400 lines, and half of them at most 60', () => {
  expect(product.filter((file) => lines(file) > 400 && relative(repository, file) !== wholeInOneFile).map((file) => relative(repository, file))).toEqual([])
  expect(product.map(lines).toSorted((one, other) => one - other)[Math.floor(product.length / 2)]).toBeLessThanOrEqual(60)
})

test('files are named in kebab-case after their idea: no barrel, no drawer', () => {
  const drawer = /(^|\/)(utils?|helpers?|common|lib|shared|misc|index)(\/|\.[a-z]+$)/
  expect(sources.map((file) => relative(repository, file)).filter((file) => drawer.test(file) || !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(basename(file)))).toEqual([])
})
