import { expect, test } from 'vitest'
import { canonicalBytes } from '#core/ledger/canonical.ts'
import { closingFacts } from '#modules/contest/actions/closing-facts.ts'
import { contestContract as c } from '#modules/contest/contract.ts'
import { computeResult } from '#modules/contest/rules/compute-result.ts'
import { diagnose } from '#modules/contest/rules/diagnose.ts'
import { codedEntries } from '#modules/contest/store/codes.ts'
import { readResult } from '#modules/contest/store/results.ts'
import { lastScores } from '#modules/contest/store/scores.ts'
import { sealInForce } from '#modules/contest/store/seals.ts'
import { findStage } from '#modules/contest/store/stages.ts'
import { systemContext, withContext } from '#platform/http/context.ts'
import { castOf, close, codesOf, judgedContest, publish, send } from '#test/support/contest-steps.ts'
import { openWorld } from '#test/support/world.ts'

/**
 * I-16, I-17: what may not matter is changed under a published contest, straight in the database, for every entrant, one value at a
 * time and then all together; the result is computed again from the sheets, and no digit of it may differ.
 */
const world = await openWorld()
const cast = await castOf(world)
const judging = await judgedContest(cast)
for (const [j, judge] of cast.judges.entries()) {
  for (const [k, code] of (await codesOf(judging.contestId, judge)).entries()) await send(judging, judge, code, (index) => String(Math.min(5, 2 + k - (j === 1 ? 1 : 0) + (index === j ? 1 : 0))))
}
await close(cast, judging.contestId)
await publish(cast, judging.contestId)
const params = { contestId: judging.contestId }

const employee = (table: string, column: string, value: string) => ({ table, column, value, where: `employee_id = $2` }) as const
const carriers = [
  employee('protected.attribute', 'sex', 'P'),
  employee('protected.attribute', 'religion', 'Konghucu'),
  employee('protected.attribute', 'religion_id', '6'),
  employee('protected.attribute', 'marital_status', 'Cerai'),
  employee('protected.attribute', 'marital_status_id', '3'),
  employee('protected.attribute', 'birth_date', '1999-12-31'),
  employee('protected.attribute', 'birth_place', 'Tempat Lain'),
  employee('protected.attribute', 'ethnicity', 'Suku lain'),
  employee('protected.attribute', 'disability', 'netra'),
  employee('protected.identity', 'nip', '199912312024122009'),
  employee('protected.identity', 'nik', '3374017112990009'),
  employee('protected.identity', 'address', 'Jalan Lain 1'),
  employee('people.name', 'name', 'Aaaa Nama Lain'),
  employee('people.name', 'sort_name', 'aaaa nama lain'),
  employee('people.name', 'front_title', 'H.'),
  employee('people.name', 'back_title', 'S.Ag.'),
  employee('people.name', 'nip_tail', '009'),
  employee('contest.member', 'name', 'Aaaa Nama Lain'),
  employee('contest.member', 'unit_name', 'Aaaa Unit Lain'),
  { table: 'organisation.unit_fact', column: 'name', value: 'Aaaa Unit Lain', where: 'unit_id = (select unit_id from people.placement where employee_id = $2 and is_open)' },
  { table: 'platform.person', column: 'name', value: 'Aaaa Nama Lain', where: 'id = (select person_id from people.employee where employee.id = $2)' },
] as const
type Carrier = (typeof carriers)[number]

const read = async ({ table, column, where }: Carrier, employeeId: string): Promise<string | null> => {
  const { rows } = await world.database.owner(`select ${column}::text as value from ${table} where $1::text is not null and ${where}`, ['', employeeId])
  if (rows.length !== 1) throw new Error(`${rows.length} rows in ${table} for one entrant`)
  return (rows[0] as { value: string | null }).value
}
const write = async ({ table, column, where }: Carrier, employeeId: string, value: string | null): Promise<void> => {
  const type = column === 'birth_date' ? 'date' : 'text'
  const { rowCount } = await world.database.owner(`update ${table} set ${column} = $1::text::${type} where ${where}`, [value, employeeId])
  if (rowCount !== 1) throw new Error(`${table}.${column} was not changed`)
}

/** Result and diagnostics made again from rules, codes and sheets, by the login role and the code that close a stage. */
const again = async () =>
  await withContext(world.services, 'rank', systemContext(world.services, world.agency, await world.clock.now()), async (ctx) => {
    const { tx, agency } = ctx
    const stage = await findStage(tx, agency.id, judging.contestId)
    const seal = stage && (await sealInForce(tx, agency.id, stage.id))
    const stored = stage && (await readResult(tx, agency.id, stage.id))
    if (stage === undefined || seal === undefined || stored === undefined) throw new Error('The published result is not there.')
    const facts = await closingFacts(ctx, stage, seal)
    const scores = new Map((await lastScores(tx, agency.id, stage.id)).map(({ sheetId, scores: each }) => [sheetId, each]))
    const made = computeResult({
      contest: stage.contestId,
      version: stored.version,
      basis: stored.document.basis,
      rules: seal.rules,
      rulesDigest: seal.rulesDigest,
      entries: await codedEntries(tx, agency.id, stage.id),
      sheets: facts.counted.map(({ sheetId, judge, entry }) => ({ judge, entry, scores: scores.get(sheetId) ?? {} })),
      shares: facts.shares,
    })
    const { rows } = await world.database.owner('select entry_id, place, shared, result, by_criterion from contest.place order by entry_id')
    return {
      made: Buffer.from(canonicalBytes(made)).toString(),
      stored: Buffer.from(canonicalBytes(stored.document)).toString(),
      places: rows,
      diagnoses: made.categories.map((ranked) => diagnose(ranked, seal.rules.categories[0]?.titles ?? [])),
    }
  })

/** What each page says, without the names themselves. */
const told = async () => {
  const recap = await cast.organiser.call(c.readRecapitulation, { params })
  const page = await world.anyone.call(c.readPublicContest, { params: { agencyCode: 'contoh', contestId: judging.contestId } })
  return {
    recap: recap.entries.map(({ authors: _, ...numbers }) => numbers),
    without: recap.without,
    diagnostics: await cast.organiser.call(c.readDiagnostics, { params }),
    published: page.published?.places.map(({ authors: _, ...numbers }) => numbers),
    mine: await Promise.all(cast.entrants.map(async (entrant) => await entrant.call(c.readMyResult, { params }))),
  }
}

test('one protected attribute or carrier of one entrant changes no digit (I-16, I-17)', async () => {
  const before = await again()
  expect(before.made).toBe(before.stored)
  expect(before.diagnoses[0]?.figures?.entries).toHaveLength(4)
  for (const carrier of carriers) {
    for (const { employeeId } of cast.entrants) {
      const old = await read(carrier, employeeId)
      expect(old).not.toBe(carrier.value)
      await write(carrier, employeeId, carrier.value)
      expect(await again(), `${carrier.table}.${carrier.column}`).toEqual(before)
      await write(carrier, employeeId, old)
    }
  }
}, 120_000)

test('all of them of everyone at once change no digit of any page', async () => {
  const [before, page] = [await again(), await told()]
  const undo: (() => Promise<void>)[] = []
  for (const carrier of carriers) {
    for (const [at, { employeeId }] of cast.entrants.entries()) {
      const old = await read(carrier, employeeId)
      undo.push(() => write(carrier, employeeId, old))
      const own = ['nip', 'nik'].includes(carrier.column) ? carrier.value.slice(0, -1) + String(at) : carrier.value
      await write(carrier, employeeId, own)
    }
  }
  expect(await again()).toEqual(before)
  expect(await told()).toEqual(page)
  for (const back of undo) await back()
}, 120_000)

test('the test can see a difference: one score more changes it', async () => {
  const before = await again()
  const { rows } = await world.database.owner(`select sheet_id, scores from contest.sheet_version order by sheet_id limit 1`)
  const [sheet] = rows as { sheet_id: string; scores: Record<string, string> }[]
  const [first = ''] = Object.keys(sheet?.scores ?? {})
  const other = sheet?.scores[first] === '5' ? '1' : '5'
  const change = async (value: string): Promise<void> => {
    await world.database.owner('alter table contest.sheet_version disable trigger user')
    await world.database.owner(`update contest.sheet_version set scores = jsonb_set(scores::jsonb, array[$1::text], to_jsonb($2::text)) where sheet_id = $3`, [first, value, sheet?.sheet_id])
    await world.database.owner('alter table contest.sheet_version enable trigger user')
  }
  await change(other)
  const after = await again()
  expect(after.stored).toBe(before.stored)
  expect(after.made).not.toBe(before.made)
  await change(sheet?.scores[first] ?? '')
})
