import { describe, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { readNote } from '#core/ledger/signed-note.ts'
import { type Context, systemContext, withContext } from '../http/context.ts'
import { openWorld } from '#test/support/world.ts'
import { examine } from '../doctor/examine.ts'
import { append } from './append.ts'
import { erase } from './erase.ts'
import { checkpoint } from './checkpoint.ts'
import { ledgerDoctor } from './doctor.ts'
import { receipt } from './receipt.ts'
import { modules } from '#app/modules.ts'

const world = await openWorld()
const asSystem = async <T>(role: 'app' | 'rank', work: (ctx: Context) => Promise<T>): Promise<T> =>
  await withContext(world.services, role, systemContext(world.services, world.agency, await world.clock.now()), work)

describe('a chain', () => {
  test('grows without gaps under sixteen writers at once, and every entry follows the one before (I-21)', async () => {
    const chain = randomUUID()
    const acts = await Promise.all(
      Array.from({ length: 48 }, async (_, index) => await asSystem(index % 2 === 0 ? 'app' : 'rank', async (ctx) => await append(ctx, { chain, kind: 'test.act', parts: [{ name: 'number', content: { index } }] }))),
    )
    expect(acts.map((act) => act.seq).sort((a, b) => a - b)).toEqual(Array.from({ length: 48 }, (_, index) => index + 1))
    await world.healthy()
  })

  test('an act that is refused or fails leaves nothing in it', async () => {
    const chain = randomUUID()
    await expect(
      asSystem('app', async (ctx) => {
        await append(ctx, { chain, kind: 'test.act', parts: [] })
        throw new Error('the act failed')
      }),
    ).rejects.toThrow('the act failed')
    expect((await asSystem('app', async (ctx) => await append(ctx, { chain, kind: 'test.act', parts: [] }))).seq).toBe(1)
  })

  test('nobody can change or remove an entry, not even a superuser by mistake (I-5, I-21)', async () => {
    for (const sql of ['update ledger.entry set kind = kind', 'delete from ledger.entry', 'delete from ledger.opening', 'update ledger.checkpoint set note = note']) {
      if (sql.includes('checkpoint')) await asSystem('app', checkpoint)
      await expect(world.database.owner(sql)).rejects.toThrow(/only grows|only by the act erase/)
    }
  })
})

describe('a checkpoint and a receipt', () => {
  test('the checkpoint is signed, numbered, and names the one before (I-22)', async () => {
    const one = await asSystem('app', checkpoint)
    const two = await asSystem('app', checkpoint)
    expect(two?.number).toBe((one?.number ?? 0) + 1)
    expect(readNote(two?.note ?? '')?.text).toContain('previous ')
    await world.healthy()
  })

  test("the receipt opens the holder's own parts and carries the newest checkpoint (I-24)", async () => {
    const chain = randomUUID()
    const { seq } = await asSystem('rank', async (ctx) => await append(ctx, { chain, kind: 'test.act', parts: [{ name: 'sheet', content: { score: '87.5' } }, { name: 'notes', content: { text: 'baik' }, personal: true }] }))
    const note = await asSystem('rank', async (ctx) => await receipt(ctx, { chain, seq, parts: ['sheet', 'notes'] }))
    const document = JSON.parse(note.split('\n')[1] ?? '') as { openings: object; checkpoint: string }
    // The ranking role wrote the notes and cannot read them back.
    expect(Object.keys(document.openings)).toEqual(['sheet'])
    expect(document.checkpoint).toMatch(/^jenjang\/[0-9a-f-]+\/contoh \d+ /)
  })
})

describe('erasing (I-25)', () => {
  test('removes content and salt, says so in the chain, and the chain still holds', async () => {
    const chain = randomUUID()
    const { seq } = await asSystem('app', async (ctx) => await append(ctx, { chain, kind: 'test.act', parts: [{ name: 'name', content: { name: 'Citra' }, personal: true }, { name: 'score', content: { score: '4' } }] }))
    const erased = await asSystem('app', async (ctx) => await erase(ctx, { chain, parts: [{ seq, part: 'name' }], reason: 'Permintaan pemilik data' }))
    expect(erased.ok).toBe(true)
    const left = await world.database.owner('select part from ledger.opening_personal where chain = $1 union all select part from ledger.opening where chain = $1 order by part', [chain])
    expect(left.rows.map((row: { part: string }) => row.part)).toEqual(['anchor', 'erased', 'score'])
    await world.healthy()
  })

  test('scores and rules are never erased, and a refused erasure removes nothing', async () => {
    const chain = randomUUID()
    const { seq } = await asSystem('app', async (ctx) => await append(ctx, { chain, kind: 'test.act', parts: [{ name: 'name', content: { name: 'Citra' }, personal: true }, { name: 'score', content: { score: '4' } }] }))
    await expect(
      asSystem('app', async (ctx) => {
        const outcome = await erase(ctx, { chain, parts: [{ seq, part: 'name' }, { seq, part: 'score' }], reason: 'salah' })
        if (!outcome.ok) throw new Error(outcome.refusal)
      }),
    ).rejects.toThrow('ERASE_NOT_PERSONAL')
    await world.healthy()
  })
})

describe('the doctor sees it when a promise of the ledger is broken', () => {
  /** What no application role can do: the owner takes the guards away first. */
  const breaks: Readonly<Record<string, readonly string[]>> = {
    chains: ['alter table ledger.entry disable trigger append_only', `update ledger.entry set bytes = convert_to(replace(convert_from(bytes, 'UTF8'), 'agency.made', 'agency.mode'), 'UTF8') where kind = 'agency.made'`],
    openings: ['alter table ledger.opening disable trigger only_erase', `delete from ledger.opening where part = 'agency'`],
    'openings of scores': [`insert into ledger.opening select agency_id, chain, seq, 'sheet', salt, content from ledger.opening where part = 'agency'`],
    checkpoints: ['alter table ledger.checkpoint disable trigger append_only', `update ledger.checkpoint set note = replace(note, 'number 1', 'number 9') where number = 1`],
    grants: [
      `insert into access.granted (agency_id, id, person_id, role, scope, from_at, asked_by, approved_by)
       select id, '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002', 'organiser', 'agency', now(), '00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000003' from platform.agency where code = 'contoh'`,
    ],
  }
  for (const check of ledgerDoctor) {
    test(`${check.promise} ${check.name}`, async () => {
      const other = await openWorldForBreaking()
      for (const sql of breaks[check.name] ?? []) await other.database.owner(sql)
      expect((await examine(other.services, modules)).map((finding) => finding.check)).toContain(check.name)
      other.forget()
    })
  }
})

const openWorldForBreaking = async () => {
  const { openServices } = await import('#app/open-services.ts')
  const { freshDatabase } = await import('#test/support/database.ts')
  const { beginAgency } = await import('./begin-agency.ts')
  const { mkdtemp, mkdir, rm } = await import('node:fs/promises')
  const { tmpdir } = await import('node:os')
  const { join } = await import('node:path')
  const database = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'jenjang-broken-'))
  for (const part of ['keys', 'files']) await mkdir(join(folder, part))
  const { services, close } = await openServices({ folder, installationId: randomUUID(), demonstration: false, urls: { owner: database.ownerUrl, ...database.roleUrls }, clock: world.clock })
  const agency = await beginAgency(services, { code: 'contoh', name: 'Kabupaten Contoh', kind: 'regency', timeZone: 'Asia/Jakarta', siasnId: null, parentId: null }, await world.clock.now())
  if (agency === undefined) throw new Error('no agency')
  await withContext(services, 'app', systemContext(services, agency, await world.clock.now()), checkpoint)
  const forget = (): void => void close().then(database.drop).then(() => rm(folder, { recursive: true, force: true }))
  return { services, database, forget }
}
