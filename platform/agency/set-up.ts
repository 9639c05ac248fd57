import { randomInt } from 'node:crypto'
import { allAgencies } from '../access/agencies.ts'
import { type Outcome, ok, refuse } from '../face/outcome.ts'
import type { AnswerGiven, Received } from '../face/route.ts'
import type { OutsideContext } from '../http/bind.ts'
import type { Services } from '../http/context.ts'
import { withinLimit } from '../identity/rate-limit.ts'
import type { agencyContract } from './contract.ts'
import { makeAgency } from './make-agency.ts'
import { armsIn } from './read-arms.ts'

type C = typeof agencyContract

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const signs = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')

const isOpen = async (services: Services): Promise<boolean> => (await allAgencies(services.pools)).length === 0

/** A new code for the set-up page (59 bits); those before end. Undefined once there is an agency. */
export const newSetupCode = async (services: Services): Promise<string | undefined> => {
  if (!(await isOpen(services))) return undefined
  const code = Array.from({ length: 12 }, () => letters[randomInt(letters.length)] ?? '2').join('')
  const now = await services.clock.now()
  await services.pools.outside('app', async (tx) => {
    await tx.deleteFrom('platform.setup_code').execute()
    await tx.insertInto('platform.setup_code').values({ digest: services.secrets.digest(code), made_at: now }).execute()
  })
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

export const readSetup = async (ctx: OutsideContext): Promise<Outcome<AnswerGiven<C['readSetup']>>> => ok({ open: await isOpen(ctx.services) })

/** The code is used up by the tap; of two at once one wins. What is wrong with the rest is said before. */
export const setUp = async (ctx: OutsideContext, { body }: Received<C['setUp']>): Promise<Outcome<AnswerGiven<C['setUp']>>> => {
  const { services, received, request } = ctx
  const allowed = await services.pools.outside('app', async (tx) => await withinLimit(tx, `set-up:${request.address}`, { count: 20, windowSeconds: 300 }, received))
  if (!allowed) return refuse('TOO_MANY')
  const digest = services.secrets.digest(signs(body.setupCode))
  const known = await services.pools.outside('app', async (tx) => await tx.selectFrom('platform.setup_code').select('digest').where('digest', '=', digest).executeTakeFirst())
  if (known === undefined || !(await isOpen(services))) return refuse('SETUP_CODE_WRONG')
  const [one = '', other = ''] = body.administrators
  if (one.toLowerCase() === other.toLowerCase()) return refuse('SETUP_SAME_PERSON')
  if (body.code === 'installation') return refuse('SETUP_CODE_TAKEN')
  const arms = body.arms === null ? null : armsIn(body.arms)
  if (arms === undefined) return refuse('ARMS_REFUSED')
  const used = await services.pools.outside('app', async (tx) => await tx.deleteFrom('platform.setup_code').where('digest', '=', digest).executeTakeFirst())
  if (used.numDeletedRows !== 1n) return refuse('SETUP_CODE_WRONG')
  const made = await makeAgency(services, { code: body.code, profile: body.profile, arms, administrators: body.administrators })
  if (made === undefined) return refuse('SETUP_CODE_TAKEN')
  return ok({ administrators: made.administrators.map(({ name, username, activation }) => ({ name, username, activation })) })
}
