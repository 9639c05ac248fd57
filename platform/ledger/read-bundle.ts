import { type BundleInput, whyNoBundle } from '#core/ledger/bundle.ts'
import type { Edition, OpenEntry } from '#core/ledger/edition.ts'
import type { Entry } from '#core/ledger/entry.ts'
import type { Json } from '#core/ledger/json.ts'
import type { Opening } from '#core/ledger/part.ts'
import { type Outcome, ok, refuse } from '../face/outcome.ts'
import type { Context } from '../http/context.ts'

type Row = { readonly seq: number; readonly part: string; readonly salt: Buffer; readonly content: Buffer }
type Leaf = { readonly chain: string; readonly seq: number }

/**
 * What a bundle of this chain is made of (docs/bundle.md, section 4): the whole chain up to the last entry that a checkpoint
 * covers. Names and texts are read by jenjang_app, scores and codes by jenjang_rank. Runs as app.
 */
export const readBundle = async (ctx: Context, chain: string, edition: Edition): Promise<Outcome<BundleInput>> => {
  const { tx, agency } = ctx
  const entries = (await tx.selectFrom('ledger.entry').select('bytes').where('agency_id', '=', agency.id).where('chain', '=', chain).orderBy('seq').execute()).map(
    ({ bytes }) => JSON.parse(bytes.toString('utf8')) as Entry,
  )
  const first = entries[0]
  if (first === undefined) return refuse('NOT_FOUND')
  const personal = await openingsIn(ctx, 'ledger.opening_personal', chain)
  const open = await ctx.within('rank', async (rank) => await openingsIn(rank, 'ledger.opening', chain))
  const byEntry = new Map<number, Record<string, Opening>>()
  for (const { seq, part, salt, content } of [...personal, ...open]) {
    const parts = byEntry.get(seq) ?? {}
    parts[part] = { content: JSON.parse(content.toString('utf8')) as Json, salt: salt.toString('hex') }
    byEntry.set(seq, parts)
  }
  const anchored = (byEntry.get(1)?.['anchor']?.content as { readonly number?: number } | undefined)?.number ?? 0
  const checkpoints = (
    await tx.selectFrom('ledger.checkpoint').select(['note', 'leaves']).where('agency_id', '=', agency.id).where('number', '>', anchored).orderBy('number').execute()
  ).map(({ note, leaves }) => ({ note, leaves: leaves.toString('utf8').split('\n').slice(0, -1) }))
  const covered = coveredUpTo(checkpoints.at(-1)?.leaves ?? [], chain)
  const whole = entries.filter(({ seq }) => seq <= covered).map((entry): OpenEntry => ({ entry, open: byEntry.get(entry.seq) ?? {} }))
  const keys = await tx.selectFrom('ledger.key').select(['public_key as key', 'introduced_by as note']).where('agency_id', '=', agency.id).orderBy('number').execute()
  const input: BundleInput = { edition, keys, chain: whole, checkpoints }
  const why = whyNoBundle(input) ?? (entries.slice(whole.length).some(({ kind }) => kind === 'opening.erased') ? 'NOT_COVERED' : undefined)
  return why === undefined ? ok(input) : refuse('NO_BUNDLE_YET', { why })
}

const openingsIn = async (ctx: Context, table: 'ledger.opening' | 'ledger.opening_personal', chain: string): Promise<readonly Row[]> =>
  await ctx.tx.selectFrom(table).select(['seq', 'part', 'salt', 'content']).where('agency_id', '=', ctx.agency.id).where('chain', '=', chain).execute()

/** The last entry of the chain that the newest checkpoint covers; what came after it goes into the next bundle. */
const coveredUpTo = (leaves: readonly string[], chain: string): number => {
  const leaf = leaves.map((line) => JSON.parse(line) as Leaf).find((each) => each.chain === chain)
  return leaf?.seq ?? 0
}
