import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contestContract } from '#modules/contest/contract.ts'
import { newId } from '#platform/clock/ids.ts'
import { isRole, isSeat, roles } from '#platform/face/access-codes.ts'
import { systemContext, withContext } from '#platform/http/context.ts'
import { castOf, codesOf, draftContest, judgedContest, type Judging } from '#test/support/contest-steps.ts'
import { keepSignedIn } from '#test/support/roster.ts'
import { type Client, openWorld } from '#test/support/world.ts'
import { inputOf, type Schema } from './input-of-schema.ts'

/**
 * Whatever anyone sends, no operation breaks: every answer is an answer or a refusal, never a 5xx (I-42). The inputs are
 * made from the API document, sound and hostile, for people of every role and seat, in a contest that is being judged.
 */

type Parameter = { readonly name: string; readonly in: 'path' | 'query'; readonly required: boolean; readonly schema: Schema }
type Operation = {
  readonly operationId: string
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly 'x-access': readonly string[]
}

const world = await openWorld()
const cast = await castOf(world)
const judging: Judging = await judgedContest(cast)
const draft = await draftContest(cast)
const elsewhere = await world.anotherAgency('tetangga')
const people = await peopleOfEveryKind()
await keepSignedIn(world)
const known = await knownIds()
const document = (await (await fetch(`${world.origin}/api/openapi.json`)).json()) as { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }
const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })))

/** Signing out, and leaving the agency, would only make the rest of the run blind. */
const endsTheSession = new Set(['signOut', 'endSession', 'enterAgency'])
/** Inputs for each operation, over all people; so many that the run stays under a minute on two cores. */
const RUNS = 24
/** Sent at the same time: some breaks need two. */
const AT_ONCE = 5

async function peopleOfEveryKind(): Promise<readonly Client[]> {
  const every = await world.person({ name: 'Pemegang semua peran', roles: roles.filter((role) => role !== 'platform_operator') })
  const seats = ['judge', 'chair', 'secretary', 'examiner', 'entrant', 'mentor'] as const
  await withContext(world.services, 'app', systemContext(world.services, world.agency, await world.clock.now()), async (ctx) => {
    for (const seat of seats) {
      for (const process_id of [judging.contestId, draft.contestId]) {
        await ctx.tx.insertInto('access.seat').values({ agency_id: world.agency.id, id: newId(ctx.received), process_id, person_id: every.personId, seat, from_at: ctx.received }).execute()
      }
    }
  })
  const stranger = await world.person({ name: 'Orang tetangga', agency: elsewhere, roles: ['agency_admin', 'organiser', 'hr_head', 'hr_officer', 'overseer'] })
  return [every, cast.organiser, cast.head, cast.overseer, cast.judges[0]!, cast.entrants[0]!, stranger]
}

async function knownIds(): Promise<readonly string[]> {
  const { seats } = await cast.organiser.call(contestContract.readPanel, { params: { contestId: judging.contestId } })
  const units = await world.database.owner('select id from organisation.unit limit 2')
  const [judge] = cast.judges
  return [
    judging.contestId,
    judging.contestId,
    draft.contestId,
    judging.entryIds[0]!,
    ...seats.slice(0, 2).map(({ id }) => id),
    cast.entrants[0]!.employeeId,
    judge!.employeeId,
    cast.head.personId,
    ...(await codesOf(judging.contestId, judge!)).slice(0, 2),
    ...units.rows.map((row: { id: string }) => row.id),
    'umum',
    'contoh',
  ]
}

/** People whom the operation lists are sent in more often: the others stop at the gate. */
const askers = (operation: Operation): fc.Arbitrary<Client | undefined> => {
  const anyoneOf = fc.constantFrom<Client | undefined>(...people, undefined)
  const listed = operation['x-access'].some((code) => isRole(code as never) || isSeat(code as never) || code === 'signed_in')
  return listed ? fc.oneof({ arbitrary: fc.constant(people[0]), weight: 3 }, { arbitrary: anyoneOf, weight: 2 }) : anyoneOf
}

const spelled = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value) ?? '').toWellFormed()

const wordsOf = (operation: Operation): fc.Arbitrary<Readonly<Record<string, unknown>>> =>
  fc.record(
    Object.fromEntries(operation.parameters.map((one) => [one.name, one.in === 'path' && one.name === 'agencyCode' ? fc.oneof(fc.constant('contoh'), inputOf(one.schema, known)) : inputOf(one.schema, known)])),
    { requiredKeys: operation.parameters.filter(({ required }) => required).map(({ name }) => name) },
  )

const addressOf = (path: string, operation: Operation, words: Readonly<Record<string, unknown>>): string => {
  const filled = path.replace(/\{([A-Za-z]+)\}/g, (_, name: string) => encodeURIComponent(spelled(words[name])))
  const query = new URLSearchParams()
  for (const one of operation.parameters) if (one.in === 'query' && words[one.name] !== undefined) query.append(one.name, spelled(words[one.name]))
  return `${world.origin}${filled}?${query.toString()}`
}

test('no operation answers 5xx, whatever is sent by whomever', async () => {
  expect(operations.length).toBeGreaterThan(20)
  const broken: string[] = []
  const statuses = new Map<number, number>()
  for (const { path, method, operation } of operations) {
    if (endsTheSession.has(operation.operationId)) continue
    const schema = operation.requestBody?.content['application/json']?.schema
    const body = schema === undefined ? fc.constant(undefined) : inputOf(schema, known)
    const inputs = fc.sample(fc.tuple(askers(operation), wordsOf(operation), body, fc.boolean()), { numRuns: RUNS, seed: 20260302 })
    const ask = async ([client, words, sent, once]: (typeof inputs)[number]): Promise<void> => {
      const response = await fetch(addressOf(path, operation, words), {
        method,
        headers: {
          ...(client === undefined ? {} : { cookie: client.cookie }),
          ...(once ? { 'idempotency-key': crypto.randomUUID() } : {}),
          ...(method === 'GET' || method === 'DELETE' ? {} : { 'content-type': 'application/json' }),
        },
        ...(method === 'GET' || method === 'DELETE' ? {} : { body: JSON.stringify(sent ?? {}) }),
      })
      await response.arrayBuffer()
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
      if (response.status >= 500) broken.push(`${operation.operationId} ${response.status} ${JSON.stringify(words)} ${(JSON.stringify(sent) ?? '').slice(0, 600)}`)
    }
    for (let start = 0; start < inputs.length; start += AT_ONCE) await Promise.all(inputs.slice(start, start + AT_ONCE).map(ask))
  }
  // Some get through: a test whose every request stops at the gate would prove nothing.
  expect(statuses.get(200) ?? 0).toBeGreaterThan(operations.length)
  expect(broken).toEqual([])
}, 120_000)
