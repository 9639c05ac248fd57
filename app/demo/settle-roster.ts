import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { treeGiven } from '#modules/organisation/events.ts'
import { applyImport } from '#modules/people/reading/apply-import.ts'
import { runStaging } from '#modules/people/reading/run-staging.ts'
import { employeesByNip, findEmployees } from '#modules/people/reads.ts'
import { beginImport, findImport } from '#modules/people/store/imports.ts'
import { newId } from '#platform/clock/ids.ts'
import { openSheet } from '#platform/documents/sheet.ts'
import { type Agency, type Context, systemContext, SYSTEM, withContext } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import type { Person } from './cast.ts'
import type { Stage } from './client.ts'
import { inventRoster, type InventedRoster } from './roster/invent-roster.ts'
import { writeSiasn } from './siasn.ts'

/** So many of the roster's people may play a part. */
const CAST = 800

/** Invents a roster, writes it as SIASN would export it, and imports that file as an agency imports its first one. The first of them come back, in the roster's order. */
export const settleRoster = async (stage: Stage, agency: Agency, wanted: { readonly seed: string; readonly employees: number; readonly today: string }): Promise<readonly Person[]> => {
  const roster = inventRoster(wanted)
  const folder = await mkdtemp(join(tmpdir(), 'jenjang-roster-'))
  try {
    const file = join(folder, 'data-asn.csv')
    await writeSiasn(file, roster)
    const given = systemContext(stage.services, agency, await stage.clock.now())
    const inside = <T>(role: 'app' | 'personal', work: (ctx: Context) => Promise<T>): Promise<T> => withContext(stage.services, role, given, work)
    await inside('personal', async (ctx) => await placeUnits(ctx, roster))
    const importId = await stageFile(inside, file)
    await inside('personal', async (ctx) => {
      const staged = await findImport(ctx.tx, agency.id, importId)
      if (staged === undefined) throw new Error('The import is not there.')
      const applied = await applyImport(ctx, staged, [])
      if (!applied.ok) throw new Error(`The invented roster was refused: ${applied.refusal} ${JSON.stringify(applied.facts)}`)
    })
    const first = roster.employees.slice(0, CAST).map(({ nip }) => nip)
    const ids = await inside('personal', async (ctx) => await employeesByNip(ctx, first))
    return await inside('app', async (ctx) => await inOrder(ctx, first, ids))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const placeUnits = async (ctx: Context, roster: InventedRoster): Promise<void> => {
  const ids = new Map(roster.units.map((unit) => [unit.siasnId, newId(ctx.received)]))
  const actId = newId(ctx.received)
  const units = roster.units.map(({ siasnId, name, parentSiasnId }) => ({ id: ids.get(siasnId) ?? '', siasnId, name, parentId: parentSiasnId === null ? null : (ids.get(parentSiasnId) ?? null) }))
  await treeGiven(ctx, { actId, units })
  await append(ctx, { chain: 'agency', kind: 'units.placed', parts: [{ name: 'units', content: { act: actId, count: units.length } }] })
}

type Inside = <T>(role: 'app' | 'personal', work: (ctx: Context) => Promise<T>) => Promise<T>

const stageFile = async (inside: Inside, file: string): Promise<string> => {
  const sheet = await openSheet(file, 'data-asn.csv')
  if (!sheet.ok) throw new Error(`The invented roster cannot be read: ${sheet.refusal}`)
  const sha256 = createHash('sha256').update(await readFile(file)).digest('hex')
  const { size } = await stat(file)
  const importId = await inside('personal', async (ctx) => {
    const id = newId(ctx.received)
    await beginImport(ctx.tx, ctx.agency.id, { id, fileId: null, fileName: 'data-asn.csv', sha256, size, by: SYSTEM, at: ctx.received })
    return id
  })
  const staged = await runStaging(async (role, work) => await inside(role === 'personal' ? 'personal' : 'app', work), {
    importId,
    sheet: sheet.value,
    progress: () => Promise.resolve(),
    keep: (_ctx, { reading }) => Promise.resolve(reading.refused.length === 0),
  })
  if (!staged.ok) throw new Error(`The invented roster was refused: ${staged.refusal}`)
  return importId
}

const inOrder = async (ctx: Context, nips: readonly string[], ids: ReadonlyMap<string, string>): Promise<readonly Person[]> => {
  const snapshots = new Map((await findEmployees(ctx, [...ids.values()])).map((snapshot) => [snapshot.id, snapshot]))
  return nips.flatMap((nip) => {
    const snapshot = snapshots.get(ids.get(nip) ?? '')
    return snapshot === undefined || !snapshot.active ? [] : [{ personId: snapshot.personId, employeeId: snapshot.id, name: snapshot.name }]
  })
}
