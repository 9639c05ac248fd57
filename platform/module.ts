import type { AccessCode } from './face/access-codes.ts'
import type { Json, JsonObject } from './face/json.ts'
import type { Outcome } from './face/outcome.ts'
import type { Contract } from './face/route.ts'
import type { Bound } from './http/bind.ts'
import type { Context } from './http/context.ts'
import type { LoginRole } from './db/login-roles.ts'
import type { Tx } from './db/pools.ts'

/** An act that two people carry out (I-10): what happens when the second one approves. */
export type ApprovalKind = {
  readonly kind: string
  /** The login role whose transaction carries the act out. */
  readonly as: LoginRole
  /** Who may be the second person. */
  readonly who: readonly AccessCode[]
  /**
   * Before anything is written: locks what the act changes, so that it is locked before the chain's head as in every other
   * act, and waits for requests that must be done first (I-27).
   */
  readonly prepare?: (ctx: Context, request: ApprovedRequest) => Promise<Outcome<true>>
  readonly carryOut: (ctx: Context, request: ApprovedRequest) => Promise<Outcome<Json>>
}

export type ApprovedRequest = {
  readonly id: string
  readonly processId: string | null
  readonly document: JsonObject
  readonly askedBy: string
  readonly askedName: string
  readonly askedAt: string
}

/** What is due at a moment. Carried out at least once: it must be idempotent. The actor is `system`. */
export type DueKind = {
  readonly kind: string
  readonly as: LoginRole
  readonly carryOut: (ctx: Context, task: { readonly id: string; readonly subject: string; readonly at: string }) => Promise<void>
}

/** A check over the live database: the promise it looks after, and the sentences of what is broken (none: kept). */
export type DoctorCheck = {
  readonly promise: `I-${number}`
  readonly name: string
  readonly as: LoginRole
  readonly find: (tx: Tx, agencyId: string) => Promise<readonly string[]>
}

/** One line of "perlu tindakan Anda": what waits for this person. Words come from the module's own keys. */
export type Waiting = {
  readonly key: string
  readonly facts: JsonObject
  readonly address: string
  readonly kind: 'decision' | 'deadline' | 'data'
  readonly due: string | null
}

/** One thing that a search found, with its address on the screen. */
export type Found = { readonly kind: 'contest' | 'person' | 'position' | 'unit' | 'rule'; readonly title: string; readonly detail: string; readonly address: string }

export type Module = {
  readonly name: string
  readonly migrations: URL
  readonly contract: Contract
  readonly routes: readonly Bound[]
  readonly words: { readonly id: Readonly<Record<string, string>>; readonly en: Readonly<Record<string, string>> }
  readonly approvals?: readonly ApprovalKind[]
  readonly due?: readonly DueKind[]
  readonly doctor?: readonly DoctorCheck[]
  /** Which relation codes this person can hold at all in the agency (the gate); the action checks the object itself. */
  readonly relations?: (tx: Tx, agencyId: string, personId: string) => Promise<readonly AccessCode[]>
  readonly waiting?: (ctx: Context) => Promise<readonly Waiting[]>
  /** What of this module fits the words, as far as the reader may see it: a few. Role: app. */
  readonly search?: (ctx: Context, words: string) => Promise<readonly Found[]>
  /** Names for the chains of this module's processes, as a reader of the ledger sees them. Role: app. */
  readonly chainNames?: (ctx: Context, chains: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Kinds of acts after which the scores before them in the chain may be seen by those who oversee (I-7). */
  readonly opensScores?: readonly string[]
}
