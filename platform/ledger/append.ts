import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalBytes } from '#core/ledger/canonical.ts'
import { chainStart, entryDigest } from '#core/ledger/entry.ts'
import { partDigest } from '#core/ledger/part.ts'
import { type Instant, latest } from '../clock/instant.ts'
import type { Json } from '../face/json.ts'
import { type Context, SYSTEM } from '../http/context.ts'
import { actorCode } from './actor-code.ts'
import { anchorFor } from './anchor.ts'
import { originOf } from './origin.ts'

/**
 * A part may be disclosed apart from the others: it has a salt of its own. `personal`: names and texts. A `salt` is given only
 * where the commitment stood in a document before the entry was written (a seat of the panel in its seal).
 */
export type Part = { readonly name: string; readonly content: Json; readonly personal?: boolean; readonly salt?: Buffer }

export type Act = { readonly chain: string; readonly kind: string; readonly parts: readonly Part[] }

export type Appended = { readonly seq: number; readonly digest: string; readonly recorded: Instant }

type Opened = { readonly name: string; readonly personal: boolean; readonly salt: Buffer; readonly content: Buffer; readonly commitment: string }

const commit = (part: Part): Opened => {
  const salt = part.salt ?? randomBytes(32)
  const content = Buffer.from(canonicalBytes(part.content))
  return { name: part.name, personal: part.personal === true, salt, content, commitment: partDigest(salt, content) }
}

/**
 * Appends one entry to a chain, in the transaction of the act itself (I-21). The chain's head row is locked here and not
 * before: keep this the last write of an action. `recorded` is taken under that lock and never decreases (I-27).
 */
export const append = async (ctx: Context, act: Act): Promise<Appended> => {
  const { tx, agency, services } = ctx
  const isSystem = ctx.actor.personId === SYSTEM
  const code = isSystem ? 'system' : await actorCode(ctx, act.chain)
  const origin = originOf(services, agency)
  const who = { codes: [...ctx.codes].sort(), name: ctx.actor.name, person: ctx.actor.personId }

  const head = await lockHead(ctx, act.chain)
  const parts = [
    ...act.parts,
    ...(isSystem ? [] : [{ name: 'actor', content: who, personal: true }]),
    ...(head === undefined ? [{ name: 'anchor', content: await anchorFor(ctx) }] : []),
  ].map(commit)
  const now = await services.clock.now()
  // Never before the entry before it, nor before it was received: a clock that steps back reorders nothing (I-29).
  const recorded = latest(now, ctx.received, head?.recorded ?? ctx.received)
  const seq = (head?.seq ?? 0) + 1
  const bytes = Buffer.from(
    canonicalBytes({
      v: 1,
      origin,
      chain: act.chain,
      seq,
      prev: head?.digest ?? chainStart(origin, act.chain),
      kind: act.kind,
      actor: code,
      received: ctx.received,
      recorded,
      parts: Object.fromEntries(parts.map((part) => [part.name, part.commitment])),
    }),
  )
  const digest = entryDigest(bytes)
  await tx.updateTable('ledger.head').set({ seq, digest, recorded }).where('agency_id', '=', agency.id).where('chain', '=', act.chain).execute()
  await tx.insertInto('ledger.entry').values({ agency_id: agency.id, chain: act.chain, seq, kind: act.kind, digest, bytes, recorded }).execute()
  await writeOpenings(ctx, act.chain, seq, parts)
  return { seq, digest, recorded }
}

type Head = { readonly seq: number; readonly digest: string; readonly recorded: Instant }

/** The head row, locked; made when the chain begins. Undefined for a chain without an entry yet. */
const lockHead = async ({ tx, agency, received }: Context, chain: string): Promise<Head | undefined> => {
  await sql`
    insert into ledger.head (agency_id, chain, seq, digest, recorded) values (${agency.id}, ${chain}, 0, '', ${received})
    on conflict (agency_id, chain) do nothing`.execute(tx)
  const head = await tx
    .selectFrom('ledger.head')
    .select(['seq', 'digest', 'recorded'])
    .where('agency_id', '=', agency.id)
    .where('chain', '=', chain)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return head.seq === 0 ? undefined : { seq: head.seq, digest: head.digest, recorded: head.recorded as Instant }
}

const writeOpenings = async ({ tx, agency }: Context, chain: string, seq: number, parts: readonly Opened[]): Promise<void> => {
  for (const [table, chosen] of [
    ['ledger.opening', parts.filter((part) => !part.personal)],
    ['ledger.opening_personal', parts.filter((part) => part.personal)],
  ] as const) {
    if (chosen.length === 0) continue
    const rows = chosen.map((part) => ({ agency_id: agency.id, chain, seq, part: part.name, salt: part.salt, content: part.content }))
    await tx.insertInto(table).values(rows).execute()
  }
}
