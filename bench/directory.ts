import { basename, join } from 'node:path'
import { inventRoster } from '#app/demo/roster/invent-roster.ts'
import { writeSiasn } from '#app/demo/siasn.ts'
import { modules } from '#app/modules.ts'
import { peopleContract } from '#modules/people/contract.ts'
import { importRoster } from '#modules/people/command.ts'
import { newId } from '#platform/clock/ids.ts'
import { openSheet } from '#platform/documents/sheet.ts'
import { callWith } from '#platform/face/call.ts'
import type { AnswerOf, Sent } from '#platform/face/route.ts'
import { type Agency, type Services, SYSTEM, systemContext, withContext } from '#platform/http/context.ts'
import { buildServer } from '#platform/http/server.ts'
import { newAccount } from '#platform/identity/account.ts'
import { newPerson } from '#platform/identity/person.ts'
import { COOKIE, openSession } from '#platform/identity/session.ts'
import { beginAgency } from '#platform/ledger/begin-agency.ts'
import type { Bench, Facts } from './measure.ts'
import { openInstallation, servicesOn } from './roster/installation.ts'

type Query = NonNullable<Sent<(typeof peopleContract)['listEmployees']>['query']>
type Ask = (query: Query) => Promise<AnswerOf<(typeof peopleContract)['listEmployees']>>

/** How people look for someone, over and over: each way 100 times, in one queue, then four at once. */
const waysOf = (roster: ReturnType<typeof inventRoster>, units: readonly string[]): Readonly<Record<string, (turn: number) => Query>> => {
  const person = (turn: number) => roster.employees[(turn * 7919) % roster.employees.length]
  const words = (turn: number): readonly string[] => (person(turn)?.name ?? '').split(' ')
  return {
    'first page': () => ({}),
    'two words of a name': (turn) => ({ q: words(turn).slice(0, 2).join(' ') }),
    'the beginning of a word': (turn) => ({ q: (words(turn)[0] ?? '').slice(0, 3) }),
    'one frequent word': () => ({ q: 'muhammad' }),
    'the whole number': (turn) => ({ q: person(turn)?.nip ?? '' }),
    'the last three digits': (turn) => ({ q: person(turn)?.nip.slice(15) ?? '' }),
    'a unit': (turn) => ({ unit: units[turn % units.length] ?? '' }),
    'a unit and a word': (turn) => ({ unit: units[turn % units.length] ?? '', q: 'siti' }),
    'a kind': () => ({ kind: 'PPPK' }),
    'who is not active': () => ({ state: 'inactive' }),
  }
}

const percentile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

/** A server of the product over HTTP, with an officer signed in. */
const serve = async (services: Services, agency: Agency): Promise<{ readonly ask: Ask; readonly units: () => Promise<readonly string[]>; readonly close: () => Promise<void> }> => {
  const server = await buildServer(services, modules)
  const origin = await server.listen({ host: '127.0.0.1', port: 0 })
  const now = await services.clock.now()
  const token = await withContext(services, 'app', systemContext(services, agency, now), async ({ tx }) => {
    const personId = await newPerson(tx, { name: 'Petugas', agencyId: agency.id }, now)
    const accountId = await newAccount(tx, { personId, username: 'petugas.bench', origin: 'roster', createdBy: null }, now)
    if (accountId === undefined) throw new Error('No account was made.')
    await tx.updateTable('platform.account').set({ activated_at: now }).where('id', '=', accountId).execute()
    await tx.insertInto('access.granted').values({ agency_id: agency.id, id: newId(now), person_id: personId, role: 'hr_officer', scope: 'agency', from_at: now, asked_by: SYSTEM, approved_by: SYSTEM }).execute()
    return await openSession(tx, services.secrets, { accountId, personId, agencyId: agency.id, device: 'bench', freshUntil: null }, now)
  })
  const call = callWith({ origin, agency: () => agency.id, language: () => 'id', headers: () => ({ cookie: `${COOKIE}=${token}` }) })
  return {
    ask: async (query) => await call(peopleContract.listEmployees, { query: { state: 'all', ...query } }),
    units: async () => (await call(peopleContract.countByUnit, {})).items.map(({ unitId }) => unitId),
    close: async () => {
      await server.close()
    },
  }
}

const timed = async (ask: Ask, query: Query): Promise<number> => {
  const start = performance.now()
  await ask(query)
  return performance.now() - start
}

export const bench: Bench = {
  title: 'The directory of 100,000 employees through HTTP (p95 under 300 ms), right after the import and after statistics',
  prepare: async (options) => {
    const rows = Number(options.find((one) => one.startsWith('--rows='))?.slice(7) ?? 100_000)
    const installation = await openInstallation()
    const url = await installation.freshDatabase()
    const { services, close } = await servicesOn(installation.folder, url)
    const now = await services.clock.now()
    const agency = await beginAgency(services, { code: 'bench', name: 'Kabupaten Bench', kind: 'regency', timeZone: 'Asia/Jakarta', siasnId: null, parentId: null }, now)
    if (agency === undefined) throw new Error('There is an agency already.')
    const roster = inventRoster({ seed: 'bench', employees: rows, today: '2026-11-25' })
    const file = join(installation.folder, 'export.csv')
    await writeSiasn(file, roster)
    const sheet = await openSheet(file, basename(file))
    if (!sheet.ok) throw new Error(sheet.refusal)
    const given = { id: newId(now), fileId: null, fileName: 'export.csv', sha256: '0'.repeat(64), size: 1, by: SYSTEM, at: now }
    const within: Parameters<typeof importRoster>[0] = async (role, work) => await withContext(services, role, systemContext(services, agency, now), work)
    const done = await importRoster(within, { ...given, sheet: sheet.value, dryRun: false, progress: () => Promise.resolve() })
    if (!done.ok) throw new Error(done.refusal)
    const { ask, units, close: stop } = await serve(services, agency)
    const ways = waysOf(roster, await units())
    const round = async (turns: number): Promise<Record<string, number[]>> => {
      const times: Record<string, number[]> = {}
      for (let turn = 0; turn < turns; turn += 1) for (const [name, query] of Object.entries(ways)) (times[name] ??= []).push(await timed(ask, query(turn)))
      return times
    }
    return {
      tasks: [],
      facts: async (): Promise<Facts> => {
        const cold = Object.values(await round(10)).flat()
        await installation.owner(url, async (client) => void (await client.query('analyze')))
        const warm = await round(100)
        const all = Object.values(warm).flat()
        const four = (await Promise.all([round(15), round(15), round(15), round(15)])).flatMap((times) => Object.values(times).flat())
        return {
          rows,
          'p95 before statistics, ms': percentile(cold, 0.95),
          'p50, ms': percentile(all, 0.5),
          'p95, ms (at most 300)': percentile(all, 0.95),
          'longest, ms': percentile(all, 1),
          'p95, four at once, ms': percentile(four, 0.95),
          ...Object.fromEntries(Object.entries(warm).map(([name, times]) => [`p95 ${name}, ms`, percentile(times, 0.95)])),
        }
      },
      close: async () => {
        await stop()
        await close()
        await installation.close()
      },
    }
  },
}
