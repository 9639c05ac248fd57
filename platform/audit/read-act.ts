import { sql } from 'kysely'
import type { Entry } from '#core/ledger/entry.ts'
import { seatsOf } from '../access/seats.ts'
import { newId } from '../clock/ids.ts'
import type { Json } from '../face/json.ts'
import { type Outcome, ok, refuse } from '../face/outcome.ts'
import type { AnswerGiven, Received } from '../face/route.ts'
import type { Context } from '../http/context.ts'
import { download, type Download } from '../http/download.ts'
import { checkpointCovering } from '../ledger/checkpoint-covering.ts'
import { receipt } from '../ledger/receipt.ts'
import { type ActRow, findAct } from './act-rows.ts'
import { type ChainNames, describeActs } from './list-acts.ts'
import { maySeeAct, openable, readsWhole, scoreParts } from './openable.ts'
import type { auditContract } from './contract.ts'

type C = typeof auditContract
type Opened = { readonly part: string; readonly salt: Buffer; readonly content: Buffer }

const readerOf = async (ctx: Context, act: ActRow, opensScores: readonly string[]) => ({
  whole: readsWhole(ctx.codes),
  mine: act.person === ctx.actor.personId,
  // The chain of the agency is no process: nobody sits in it.
  seated: act.chain !== 'agency' && (await seatsOf(ctx, act.chain)).length > 0,
  scoresAreOut: await hasLater(ctx, act, opensScores),
})

/** One act with its parts. Who opens the names in another person's act is written down (I-36). */
export const readAct =
  (names: ChainNames, opensScores: readonly string[]) =>
  async (ctx: Context, { params }: Received<C['readAct']>): Promise<Outcome<AnswerGiven<C['readAct']>>> => {
    const act = await findAct(ctx, params.chain, params.seq)
    if (act === undefined) return refuse('NOT_FOUND')
    const reader = await readerOf(ctx, act, opensScores)
    if (!maySeeAct(reader)) return refuse('NOT_FOUND')
    const entry = JSON.parse(act.bytes.toString('utf8')) as Entry
    const wanted = Object.keys(entry.parts).filter((part) => openable(reader, part) === 'open')
    const opened = await openingsOf(ctx, act, wanted)
    const parts = Object.entries(entry.parts).map(([name, digest]) => {
      const state = openable(reader, name)
      const found = opened.find(({ part }) => part === name)
      if (state === 'open' && found !== undefined) return { name, digest, state, content: JSON.parse(found.content.toString('utf8')) as Json, salt: found.salt.toString('hex') }
      return { name, digest, state: state === 'open' ? ('erased' as const) : state, content: null, salt: null }
    })
    if (!reader.mine && act.person !== null && opened.some(({ part }) => part === 'actor')) await logReading(ctx, act.person)
    const [described] = await describeActs(ctx, [act], await names(ctx, [act.chain]))
    if (described === undefined) throw new Error('An act that was found is described.')
    const next = (await findAct(ctx, act.chain, act.seq + 1)) !== undefined
    return ok({ ...described, origin: entry.origin, digest: act.digest, prev: entry.prev, next, parts, checkpoint: await checkpointCovering(ctx, act.chain, act.seq) })
  }

export const downloadActReceipt = async (ctx: Context, { params }: Received<C['downloadActReceipt']>): Promise<Outcome<Download>> => {
  const act = await findAct(ctx, params.chain, params.seq)
  if (act === undefined || act.person !== ctx.actor.personId) return refuse('NOT_FOUND')
  const parts = Object.keys((JSON.parse(act.bytes.toString('utf8')) as Entry).parts)
  const place = { chain: act.chain, seq: act.seq, parts }
  // A sheet is read by jenjang_rank alone, which reads no names: its receipt holds the scores.
  const text = parts.some((part) => scoreParts.includes(part)) ? await ctx.within('rank', async (rank) => await receipt(rank, place)) : await receipt(ctx, place)
  return ok(download({ name: `tanda-terima-${act.seq}.txt`, type: 'text/plain; charset=utf-8', inline: false, content: text }))
}

const openingsOf = async (ctx: Context, act: ActRow, parts: readonly string[]): Promise<readonly Opened[]> => {
  const scores = parts.filter((part) => scoreParts.includes(part))
  const others = parts.filter((part) => !scoreParts.includes(part))
  const of = (from: Context, table: 'ledger.opening' | 'ledger.opening_personal', chosen: readonly string[]) =>
    from.tx.selectFrom(table).select(['part', 'salt', 'content']).where('agency_id', '=', ctx.agency.id).where('chain', '=', act.chain).where('seq', '=', act.seq).where('part', 'in', [...chosen]).execute()
  return [
    ...(others.length === 0 ? [] : [...(await of(ctx, 'ledger.opening', others)), ...(await of(ctx, 'ledger.opening_personal', others))]),
    ...(scores.length === 0 ? [] : await ctx.within('rank', async (rank) => await of(rank, 'ledger.opening', scores))),
  ]
}

const hasLater = async ({ tx, agency }: Context, act: ActRow, kinds: readonly string[]): Promise<boolean> =>
  kinds.length > 0 &&
  (await tx.selectFrom('ledger.entry').select('seq').where('agency_id', '=', agency.id).where('chain', '=', act.chain).where('seq', '>', act.seq).where('kind', 'in', [...kinds]).limit(1).executeTakeFirst()) !== undefined

const logReading = async (ctx: Context, subject: string): Promise<void> =>
  void (await sql`insert into access.reading (agency_id, id, reader_id, subject_id, what, at) values (${ctx.agency.id}, ${newId(ctx.received)}, ${ctx.actor.personId}, ${subject}, 'ledger', ${ctx.received})`.execute(ctx.tx))
