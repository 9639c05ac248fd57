import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { peopleContract as people } from '#modules/people/contract.ts'
import { homeContract } from '#platform/home/contract.ts'
import { filesContract } from '#platform/files/contract.ts'
import { Refused } from '#platform/face/call.ts'
import { openWorld } from '#test/support/world.ts'
import { hostileFiles } from './hostile-files.ts'

// Every hostile file goes the way that a real one goes, through the door of a real server (I-39). Each is refused with a sentence, or what is made of it
// is harmless; nothing of the roster changes; meanwhile the server answers others.

const PATIENCE = 5_000

const world = await openWorld()
const officer = await world.person({ roles: ['hr_officer'] })
const files = await hostileFiles()

/** What became of it: the code of the refusal, or `taken`. */
const bring = async (name: string, content: Buffer): Promise<{ readonly code: string; readonly fileId?: string }> => {
  try {
    const file = await officer.call(filesContract.uploadFile, {}, { file: { name, content: new Blob([Uint8Array.from(content)]) } })
    if (!/\.(?:xlsx|csv)$/.test(name)) return { code: 'taken', fileId: file.id }
    const { importId } = await officer.call(people.beginImport, { body: { fileId: file.id } })
    for (;;) {
      const found = await officer.call(people.readImport, { params: { importId } })
      if (found.state !== 'reading') return { code: found.state === 'refused' ? (found.refusal ?? 'refused') : found.state }
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  } catch (cause) {
    if (cause instanceof Refused && cause.problem.status < 500) return { code: cause.problem.code }
    throw cause
  }
}

/** The bytes that a judge is shown. */
const copyOf = async (fileId: string): Promise<Buffer> => {
  const place = await world.services.pools.inside('app', world.agency.id, async (tx) => (await tx.selectFrom('files.file').select('clean_place').where('id', '=', fileId).executeTakeFirstOrThrow()).clean_place)
  if (place === null) throw new Error('Judges are shown no copy.')
  return await readFile(world.services.files.path(world.agency.id, place))
}

test('sixty kinds of hostile files and more', () => {
  expect(files.length).toBeGreaterThanOrEqual(60)
  expect(new Set(files.map(({ what }) => what)).size).toBe(files.length)
})

test.each(files.map((file) => [file.what, file] as const))('%s', { timeout: 30_000 }, async (_, { name, content, safe }) => {
  let answers = 0
  const over = new AbortController()
  const others = (async () => {
    while (!over.signal.aborted) {
      await world.anyone.call(homeContract.health, {})
      answers += 1
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })()
  const before = performance.now()
  const { code, fileId } = await bring(name, content)
  const took = performance.now() - before
  over.abort()
  await others
  expect(answers).toBeGreaterThan(0)
  expect(took).toBeLessThan(PATIENCE)
  if (safe === undefined) expect(code).not.toBe('taken')
  if (fileId !== undefined && safe !== undefined) {
    const seen = await copyOf(fileId)
    expect(seen.length).toBeGreaterThan(0)
    for (const word of safe) expect(seen.includes(word), word).toBe(false)
  }
})

test('of the roster nothing has changed', async () => {
  const count = await world.services.pools.inside('app', world.agency.id, async (tx) => (await tx.selectFrom('people.employee').select('id').execute()).length)
  expect(count).toBe(0)
})
