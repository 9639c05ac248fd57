import type { Json } from '#platform/face/json.ts'
import type { Context } from '#platform/http/context.ts'
import { inForce } from './rules/in-force.ts'
import { type RuleRow, ruleVersions } from './store/rules.ts'

/** One number of a law, valid on a day. Results keep its id; the screen says when it is not confirmed. */
export type Rule = { readonly id: string; readonly key: string; readonly value: Json; readonly legalBasis: string; readonly article: string | null; readonly confirmed: boolean }
type Reading = Pick<Context, 'tx' | 'agency'>

const holding = async ({ tx, agency }: Reading, prefix: string, day: string): Promise<readonly RuleRow[]> =>
  [...Map.groupBy(await ruleVersions(tx, agency.id, prefix), ({ key }) => key).values()].flatMap((versions) => inForce(versions, day) ?? [])

/** The rules whose keys begin with the prefix, as they hold for the agency on the day ('yyyy-mm-dd'). Roles: all. */
export const rulesOn = async (ctx: Reading, prefix: string, day: string): Promise<ReadonlyMap<string, Rule>> =>
  new Map((await holding(ctx, prefix, day)).map(({ id, key, value, legalBasis, article, confirmed }) => [key, { id, key, value, legalBasis, article, confirmed }]))

/** How many rules hold on the day, and how many of them two people of the agency confirmed. For `jenjang status`. */
export const countRules = async (ctx: Reading, day: string): Promise<{ readonly all: number; readonly confirmed: number }> => {
  const rules = await holding(ctx, '', day)
  return { all: rules.length, confirmed: rules.filter(({ confirmed }) => confirmed).length }
}
