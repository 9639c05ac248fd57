import { type Outcome, ok } from '../face/outcome.ts'
import type { AnswerGiven, Received } from '../face/route.ts'
import type { Context } from '../http/context.ts'
import type { Module } from '../module.ts'
import type { searchContract } from './contract.ts'

type C = (typeof searchContract)['search']

/** Every module answers for what is its own, by its own right to see; nothing is known here of what exists. */
export const search =
  (sources: readonly NonNullable<Module['search']>[]) =>
  async (ctx: Context, { query }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
    const items = []
    for (const source of sources) items.push(...(await source(ctx, query.q)))
    return ok({ items })
  }
