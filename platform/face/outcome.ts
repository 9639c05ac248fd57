import type { JsonObject } from './json.ts'

/** A refusal that the domain foresees: a stable code, and the facts that its sentence names. */
export type Refusal = { readonly ok: false; readonly refusal: string; readonly facts: JsonObject }

/** What an action or a rule answers: a value, or a refusal. Anything else that goes wrong is a bug and is thrown. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const refuse = (refusal: string, facts: JsonObject = {}): Refusal => ({ ok: false, refusal, facts })
