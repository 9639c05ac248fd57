import { setImmediate } from 'node:timers/promises'
import { later } from '#platform/clock/instant.ts'
import { due } from '#platform/due/due.ts'
import type { Context, Services } from '#platform/http/context.ts'
import { newSlips, rosterAccounts } from '#platform/identity/slips.ts'
import { roleHolders } from '#platform/identity/may-invite.ts'
import { append } from '#platform/ledger/append.ts'
import type { DueKind } from '#platform/module.ts'
import { pathTo, unitTree } from '#modules/organisation/reads.ts'
import { rosterNumbers } from '#modules/people/reads.ts'
import { printSlips, type UnitSheet } from '../printing/print-slips.ts'
import { breakRun, forgetSheets, layReady, startPrinting, takeUpRun, tellPrinted } from '../store/slip-runs.ts'

/** Slips are handed out within a month; whoever was away gets a new one. */
const DAYS = 30
const EVERY = 500

type Person = Awaited<ReturnType<typeof rosterNumbers>>[number]
type Made = { readonly person: Person; readonly code: string }

/** Accounts and codes in one transaction, the printing after it: the codes are in memory until the sheets lie sealed. */
export const makeSlips: DueKind = {
  kind: 'accounts.slips',
  as: 'app',
  carryOut: async (ctx, { subject }) => {
    const made = await ctx.within('app', async (inside) => await makeCodes(inside, subject))
    if (made === undefined) return
    void printOn(ctx.services, ctx.within, subject, made)
  },
}

/** Sheets that nobody took end with their codes. */
export const forgetSlips: DueKind = {
  kind: 'accounts.slips.forget',
  as: 'app',
  carryOut: async (ctx, { subject }) => await forgetSheets(ctx.tx, ctx.agency.id, subject, ctx.received),
}

type Sheets = { readonly agency: string; readonly timeZone: string; readonly agencyId: string; readonly expiresAt: Context['received']; readonly units: readonly UnitSheet[] }

const makeCodes = async (ctx: Context, runId: string): Promise<Sheets | undefined> => {
  const { tx, agency, received, services } = ctx
  const run = await takeUpRun(tx, agency.id, runId)
  if (run === undefined) return undefined
  const roster = await ctx.within('personal', async (personal) => await rosterNumbers(personal, run.units))
  const people = [...new Map(roster.map((person) => [person.personId, person])).values()]
  const accounts = new Map((await rosterAccounts(tx, services.secrets, people.map(({ personId, nip }) => ({ personId, number: nip })), received)).map((account) => [account.personId, account]))
  const holders = run.byAdministrator ? new Set<string>() : await roleHolders(ctx, people.map(({ personId }) => personId))
  const counted = { inUse: 0, named: 0, withRole: 0 }
  const wanted: { readonly person: Person; readonly accountId: string }[] = []
  for (const person of people) {
    const account = accounts.get(person.personId)
    if (account === undefined || !account.byNumber) counted[account?.active === true ? 'inUse' : 'named'] += 1
    else if (account.active) counted.inUse += 1
    else if (holders.has(person.personId)) counted.withRole += 1
    else wanted.push({ person, accountId: account.accountId })
  }
  const slips = await newSlips(tx, services.secrets, { agencyId: agency.id, madeBy: run.madeBy, days: DAYS, of: wanted.map(({ person, accountId }) => ({ accountId, number: person.nip })) }, received)
  const expiresAt = later(received, DAYS * 24 * 3_600_000)
  await startPrinting(tx, agency.id, runId, received, { ...counted, slips: slips.length, expiresAt })
  await due(ctx, { kind: forgetSlips.kind, subject: runId, at: expiresAt })
  const tree = await unitTree(ctx)
  const made = wanted.map(({ person }, index): Made => ({ person, code: slips[index]?.code ?? '' }))
  const groups = [...Map.groupBy(made, ({ person }) => person.unitId ?? '')].map(([unitId, of]) => {
    const path = (unitId === '' ? null : pathTo(tree, unitId))?.map(({ name }) => name) ?? []
    return { order: path.join('\n'), unit: tree.get(unitId)?.name ?? null, people: of.map(({ person, code }) => ({ name: person.name, tail: person.nip.slice(-3), code })) }
  })
  await append(ctx, { chain: 'agency', kind: 'slips.made', parts: [{ name: 'slips', content: { ...counted, run: runId, slips: slips.length } }] })
  return { agency: agency.name, timeZone: agency.timeZone, agencyId: agency.id, expiresAt, units: groups.sort((a, b) => a.order.localeCompare(b.order, 'id')) }
}

/** What goes on after the codes are kept. It never throws: nobody waits for it. */
const printOn = async (services: Services, within: Context['within'], runId: string, { agency, timeZone, agencyId, expiresAt, units }: Sheets): Promise<void> => {
  let told = 0
  const progress = async (printed: number): Promise<void> => {
    await setImmediate()
    if (printed - told < EVERY) return
    told = printed
    const now = await services.clock.now()
    await within('app', async ({ tx }) => await tellPrinted(tx, agencyId, runId, now, printed))
  }
  try {
    const sheets = await printSlips({ agency, expiresAt, timeZone, units }, progress)
    const now = await services.clock.now()
    await within('app', async ({ tx }) => await layReady(tx, agencyId, runId, now, services.secrets.seal(Buffer.from(sheets))))
  } catch (cause) {
    services.log.error({ run: runId, err: cause }, 'activation slips could not be printed')
    const now = await services.clock.now().catch(() => expiresAt)
    await within('app', async ({ tx }) => await breakRun(tx, agencyId, runId, now)).catch(() => undefined)
  }
}
