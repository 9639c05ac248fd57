import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { checkpointLine } from '#core/ledger/checkpoint.ts'
import { type Outcome, ok, refuse } from '../face/outcome.ts'
import type { AnswerGiven, Received } from '../face/route.ts'
import type { Context } from '../http/context.ts'
import { download, type Download } from '../http/download.ts'
import type { evidenceContract } from './contract.ts'

type C = typeof evidenceContract
const PAGE = 100

export const listKeys = async (ctx: Context): Promise<Outcome<AnswerGiven<C['listKeys']>>> => {
  const items = await ctx.tx
    .selectFrom('ledger.key')
    .select(['number', 'public_key as publicKey', 'introduced_by as note', 'at'])
    .where('agency_id', '=', ctx.agency.id)
    .orderBy('number')
    .execute()
  return ok({ items })
}

const verifier = fileURLToPath(new URL('../../verifier/verify.mjs', import.meta.url))

export const downloadVerifier = async (): Promise<Outcome<Download>> =>
  ok(download({ name: 'verify.mjs', type: 'text/javascript; charset=utf-8', inline: false, content: await readFile(verifier, 'utf8') }))

export const listCheckpoints = async (ctx: Context, { query }: Received<C['listCheckpoints']>): Promise<Outcome<AnswerGiven<C['listCheckpoints']>>> => {
  const rows = await ctx.tx
    .selectFrom('ledger.checkpoint')
    .select(['number', 'at', 'note'])
    .where('agency_id', '=', ctx.agency.id)
    .$if(query.before !== undefined, (q) => q.where('number', '<', query.before ?? 0))
    .orderBy('number', 'desc')
    .limit(PAGE + 1)
    .execute()
  const page = rows.slice(0, PAGE)
  return ok({
    items: page.map((row) => ({ number: row.number, at: row.at, line: checkpointLine(row.note) })),
    next: rows.length > PAGE ? (page.at(-1)?.number ?? null) : null,
  })
}

export const downloadCheckpoint = async (ctx: Context, { params }: Received<C['downloadCheckpoint']>): Promise<Outcome<Download>> => {
  const row = await ctx.tx
    .selectFrom('ledger.checkpoint')
    .select('note')
    .where('agency_id', '=', ctx.agency.id)
    .where('number', '=', params.number)
    .executeTakeFirst()
  if (row === undefined) return refuse('NOT_FOUND')
  return ok(download({ name: `checkpoint-${params.number}.txt`, type: 'text/plain; charset=utf-8', inline: false, content: row.note }))
}
