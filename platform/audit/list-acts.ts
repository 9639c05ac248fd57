import { type Outcome, ok } from '../face/outcome.ts'
import type { AnswerGiven, Received } from '../face/route.ts'
import type { Context } from '../http/context.ts'
import { type ActRow, findActs, findChains, findKinds, namesOf } from './act-rows.ts'
import { readsWhole } from './openable.ts'
import type { auditContract } from './contract.ts'

type C = typeof auditContract
export type ChainNames = (ctx: Context, chains: readonly string[]) => Promise<ReadonlyMap<string, string>>

const PAGE = 50

export const describeLedger =
  (names: ChainNames) =>
  async (ctx: Context): Promise<Outcome<AnswerGiven<C['describeLedger']>>> => {
    const whole = readsWhole(ctx.codes)
    const chains = await findChains(ctx, whole ? undefined : ctx.actor.personId)
    const titles = await names(ctx, chains.map(({ chain }) => chain))
    return ok({ whole, chains: chains.map((one) => ({ ...one, title: titles.get(one.chain) ?? null })), kinds: [...(await findKinds(ctx))] })
  }

export const listProcesses =
  (names: ChainNames) =>
  async (ctx: Context): Promise<Outcome<AnswerGiven<C['listProcesses']>>> => {
    const titles = await names(ctx, (await findChains(ctx, undefined)).map(({ chain }) => chain))
    return ok({ items: [...titles].map(([id, title]) => ({ id, title })) })
  }

export const listActs =
  (names: ChainNames) =>
  async (ctx: Context, { query }: Received<C['listActs']>): Promise<Outcome<AnswerGiven<C['listActs']>>> => {
    const whole = readsWhole(ctx.codes)
    const rows = await findActs(ctx, { ...query, person: whole ? query.person : ctx.actor.personId, apart: ctx.actor.personId, after: placeOf(query.after), limit: PAGE + 1 })
    const page = rows.slice(0, PAGE)
    const titles = await names(ctx, [...new Set(page.map(({ chain }) => chain))])
    const last = page.at(-1)
    return ok({ items: await describeActs(ctx, page, titles), next: rows.length > PAGE && last !== undefined ? `${last.recorded} ${last.chain} ${last.seq}` : null })
  }

/** The rows as the reader may see them. Names come from the acts themselves: what was true at that moment. */
export const describeActs = async (ctx: Context, acts: readonly ActRow[], titles: ReadonlyMap<string, string>) => {
  const who = await namesOf(ctx, acts)
  return acts.map(({ chain, seq, kind, bytes, recorded, code, person }) => {
    const { received } = JSON.parse(bytes.toString('utf8')) as { readonly received: string }
    const actor = who.get(`${chain} ${seq}`)
    return {
      chain,
      title: titles.get(chain) ?? null,
      seq,
      kind,
      received,
      recorded,
      actor: code,
      person: person === null || actor === undefined ? null : { id: person, name: actor.name, codes: [...actor.codes] },
      mine: person === ctx.actor.personId,
    }
  })
}

/** Where the page before ended. What is no such place begins at the newest act. */
const placeOf = (after: string | undefined) => {
  const [, recorded, chain, seq] = /^([1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([a-z0-9-]{1,64}) ([1-9]\d{0,14})$/.exec(after ?? '') ?? []
  return recorded === undefined || chain === undefined || Number.isNaN(Date.parse(recorded)) ? undefined : { recorded, chain, seq: Number(seq) }
}
