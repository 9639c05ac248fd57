import { canonicalText } from '#core/ledger/canonical.ts'
import { leafHash, merkleRoot } from '#core/ledger/merkle.ts'
import { publicPemOf } from '#core/ledger/public-key.ts'
import { signNote } from '#core/ledger/signed-note.ts'
import type { Instant } from '../clock/instant.ts'
import type { Context } from '../http/context.ts'
import { lockCheckpoints, newestCheckpoint } from './anchor.ts'
import { originOf } from './origin.ts'

/** A leaf of the tree: the last entry of one chain (docs/bundle.md 3.2). */
export type Leaf = { readonly chain: string; readonly digest: string; readonly seq: number }

/** Sorted by the UTF-8 bytes of the chain's name. */
const byChain = (a: Leaf, b: Leaf): number => Buffer.compare(Buffer.from(a.chain), Buffer.from(b.chain))

const readHeads = async ({ tx, agency }: Context): Promise<readonly Leaf[]> => {
  const rows = await tx.selectFrom('ledger.head').select(['chain', 'digest', 'seq']).where('agency_id', '=', agency.id).where('seq', '>', 0).execute()
  return rows.sort(byChain)
}

/**
 * Signs a checkpoint over the heads of all chains of the agency: at every phase change, and daily (I-22). Call it as the very
 * last step of an act: it is ordered among the agency's checkpoints by a lock that ends with the transaction, and covers
 * what this transaction itself has written. Undefined while the agency has no entry yet.
 */
export const checkpoint = async (ctx: Context): Promise<{ readonly number: number; readonly at: Instant; readonly note: string } | undefined> => {
  const { tx, agency, services } = ctx
  await lockCheckpoints(ctx, 'making')
  const before = await newestCheckpoint(ctx)
  const leaves = await readHeads(ctx)
  if (leaves.length === 0) return undefined
  const now = await services.clock.now()
  const at = before.at !== null && before.at > now ? (before.at as Instant) : now
  const number = before.number + 1
  const lines = leaves.map((leaf) => canonicalText(leaf))
  const origin = originOf(services, agency)
  const root = Buffer.from(merkleRoot(lines.map(leafHash))).toString('base64')
  const text = `${origin}\n${leaves.length}\n${root}\nnumber ${number}\ntime ${at}\nprevious ${before.digest}\n`
  const note = signNote(text, origin, await privateKeyOf(ctx))
  await tx
    .insertInto('ledger.checkpoint')
    .values({ agency_id: agency.id, number, note, leaves: Buffer.from(lines.map((line) => `${line}\n`).join('')), at })
    .execute()
  return { number, at, note }
}

/** The agency's key; its public half is written down before the first thing it signs. */
export const privateKeyOf = async (ctx: Context) => {
  const key = await ctx.services.keys.privateKey(ctx.agency.id)
  const known = await ctx.tx.selectFrom('ledger.key').select('public_key').where('agency_id', '=', ctx.agency.id).orderBy('number', 'desc').limit(1).executeTakeFirst()
  if (known?.public_key !== publicPemOf(key)) throw new Error('The key file of this agency is not the one that its ledger names.')
  return key
}
