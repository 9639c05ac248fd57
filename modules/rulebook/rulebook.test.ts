import { describe, expect, test } from 'vitest'
import { modules } from '#app/modules.ts'
import { approvalContract } from '#platform/approval/contract.ts'
import { examine } from '#platform/doctor/examine.ts'
import type { Client } from '#test/support/world.ts'
import { searchContract } from '#platform/search/contract.ts'
import { openWorld } from '#test/support/world.ts'
import { rulebookContract as c } from './contract.ts'
import { countRules, rulesOn } from './reads.ts'
import { readSeed } from './seed/seed-files.ts'

const world = await openWorld()
const officer = await world.person({ roles: ['hr_officer'] })
const head = await world.person({ roles: ['hr_head'] })
const employee = await world.person({ roles: ['employee'] })

const approve = async (by: Client, approvalId: string): Promise<void> => {
  const { items } = await by.call(approvalContract.listApprovals, { query: {} })
  const found = items.find(({ id }) => id === approvalId)
  await by.call(approvalContract.approve, { params: { approvalId }, body: { digest: found?.digest ?? '', code: await by.code() } })
}
const evidence = 'LN 2023 Nomor 141, halaman 3, dibandingkan kata demi kata'
const current = async (key: string) => {
  const rule = await employee.call(c.readRule, { params: { key } })
  const now = rule.versions.find(({ id }) => id === rule.now)
  if (now === undefined) throw new Error(`Nothing holds for ${key}`)
  return now
}
const reading = async <T>(work: (ctx: Parameters<typeof rulesOn>[0]) => Promise<T>): Promise<T> =>
  await world.services.pools.inside('app', world.agency.id, async (tx) => await work({ tx, agency: world.agency }))

describe('the national rules', () => {
  test('the database holds what the seed files say, line by line, and nothing else', async () => {
    const seed = await readSeed()
    const { rows } = await world.database.owner(`select key, name, kind, value, unit, legal_basis as "legalBasis", article, valid_from::text as "validFrom", origin, case when note = '' then null else jsonb_build_object('id', note_id, 'en', note) end as note from rulebook.entry`)
    const ordered = (rules: readonly unknown[]): readonly string[] => rules.map((rule) => JSON.stringify(sorted(rule))).sort()
    expect(ordered(rows)).toEqual(ordered(seed))
    expect(seed.length).toBeGreaterThan(150)
  })

  test('no rule begins confirmed: everybody sees the list and how much of it nobody compared', async () => {
    const { items, all, confirmed } = await employee.call(c.listRules, { query: {} })
    expect(all).toBe(items.length)
    expect(confirmed).toBe(0)
    expect((await employee.call(c.listRules, { query: { q: 'pensiun guru' } })).items.map(({ key }) => key)).toContain('bup.position.guru')
    expect((await employee.call(c.listRules, { query: { group: 'merit', state: 'unconfirmed' } })).items.every(({ key }) => key.startsWith('merit.'))).toBe(true)
  })

  test('a rule is found from anywhere by the words of its name', async () => {
    const { items } = await employee.call(searchContract.search, { query: { q: 'sembilan kotak' } })
    expect(items).toContainEqual({ kind: 'rule', title: 'Sembilan kotak', detail: 'talent.boxes', address: '/aturan/talent.boxes' })
  })

  test('of two days of one rule the later holds from its day on', async () => {
    await expect(reading(async (ctx) => (await rulesOn(ctx, 'rank.promotion_periods', '2026-03-02')).get('rank.promotion_periods')?.value)).resolves.toBe(12)
  })
})

describe('two people confirm (I-10)', () => {
  test('an employee cannot ask, and who asked cannot approve', async () => {
    const { id } = await current('talent.boxes')
    expect(await employee.refused(c.askConfirmRule, { params: { key: 'talent.boxes' }, body: { ruleId: id, evidence } })).toMatchObject({ status: 403 })
    const { approvalId } = await officer.call(c.askConfirmRule, { params: { key: 'talent.boxes' }, body: { ruleId: id, evidence } })
    await expect(approve(officer, approvalId)).rejects.toMatchObject({ problem: { code: 'SECOND_PERSON_NEEDED' } })
    expect((await employee.call(c.readRule, { params: { key: 'talent.boxes' } })).waiting).toEqual([{ approvalId, kind: 'rule.confirmed' }])
    await approve(head, approvalId)
    expect((await current('talent.boxes')).confirmation).toMatchObject({ evidence, askedName: 'Orang 1', confirmedName: 'Orang 2' })
    expect(await officer.refused(c.askConfirmRule, { params: { key: 'talent.boxes' }, body: { ruleId: id, evidence } })).toMatchObject({ code: 'RULE_CONFIRMED' })
    expect(await reading(async (ctx) => (await countRules(ctx, '2026-03-02')).confirmed)).toBe(1)
  })
})

describe('a new version', () => {
  const key = 'development.pns_hours'
  const ask = async (change: object) => {
    const { id, legalBasis } = await current(key)
    return await officer.call(c.askRuleVersion, { params: { key }, body: { basedOn: id, value: 24, legalBasis, article: '203(4)', validFrom: '2026-04-01', validTo: null, evidence, ...change } })
  }

  test('is refused in another form, with a wrong period, or where it says the same', async () => {
    await expect(ask({ value: [24, 20] })).rejects.toMatchObject({ problem: { code: 'RULE_VALUE_UNFIT' } })
    await expect(ask({ validTo: '2026-04-01' })).rejects.toMatchObject({ problem: { code: 'RULE_PERIOD_WRONG' } })
    await expect(ask({ value: 20, validFrom: '2017-04-07' })).rejects.toMatchObject({ problem: { code: 'RULE_UNCHANGED' } })
  })

  test('holds from its day on, confirmed by both; the old one stays, and another agency sees nothing of it', async () => {
    const before = await current(key)
    await approve(head, (await ask({})).approvalId)
    expect((await current(key)).id).toBe(before.id)
    const on = async (day: string) => await reading(async (ctx) => (await rulesOn(ctx, 'development.', day)).get(key))
    expect(await on('2026-03-31')).toMatchObject({ id: before.id, value: 20, confirmed: false })
    expect(await on('2026-04-01')).toMatchObject({ value: 24, confirmed: true })
    const there = await world.anotherAgency('lain')
    const stranger = await world.person({ roles: ['hr_officer'], agency: there })
    expect((await stranger.call(c.readRule, { params: { key } })).versions).toHaveLength(1)
    await world.healthy()
  })

  test('no login role changes a rule or takes a confirmation back', async () => {
    for (const table of ['rulebook.entry', 'rulebook.version', 'rulebook.confirmation']) {
      await expect(world.services.pools.inside('app', world.agency.id, async (tx) => await tx.deleteFrom(table as never).execute())).rejects.toThrow(/permission denied/)
      await expect(world.services.pools.inside('app', world.agency.id, async (tx) => await tx.updateTable(table as never).set({ agency_id: null } as never).execute())).rejects.toThrow()
    }
  })
})

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]))
}

/** As the owner of the database, past every guard: what no login role of the application can do. */
const force = async (sql: string): Promise<void> => {
  await world.database.owner(`set session_replication_role = replica; ${sql}; set session_replication_role = origin`)
}

test.each([
  ['I-10', `update rulebook.version set value = '25'`, `update rulebook.version set value = '24'`],
  ['I-10', `update rulebook.version set valid_from = '2026-01-01'`, `update rulebook.version set valid_from = '2026-04-01'`],
  ['I-10', `update rulebook.confirmation set evidence = evidence || ' '`, `update rulebook.confirmation set evidence = rtrim(evidence)`],
  ['I-1', `update rulebook.entry set value = '{}' || value || '{"x": 1}' where key = 'talent.boxes'`, `update rulebook.entry set value = value - 'x' where key = 'talent.boxes'`],
])('%s: the doctor finds what was changed behind the product: %s', async (promise, broken, mended) => {
  await force(broken)
  const found = await examine(world.services, modules)
  await force(mended)
  expect(found.some((finding) => finding.promise === promise && finding.check.includes('rule')), JSON.stringify(found)).toBe(true)
  await world.healthy()
})
