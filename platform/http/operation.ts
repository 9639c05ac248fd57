import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { type Outcome, refuse } from '../face/outcome.ts'
import type { Module } from '../module.ts'
import { answerProblem, inputProblem, problemOf, refuseRequest } from './answer-problem.ts'
import type { Bound } from './bind.ts'
import { withContext, type Services } from './context.ts'
import { disposition, isDownload } from './download.ts'
import { onceOnly } from './once-only.ts'
import type { Upload } from './upload.ts'
import { admit, type Visit } from './visit.ts'
import { UNWRITABLE, written } from './written.ts'

declare module 'fastify' {
  interface FastifyRequest {
    visit: Visit | null
  }
}

type Parsed = { readonly params: unknown; readonly query: unknown; readonly body: unknown; readonly upload?: Upload; readonly cutOff?: () => boolean }

/**
 * Serves one operation: who (401, 403) before what (400), then one transaction with its idempotency record, then the
 * answer. The moment the request was complete is asked after the body was read (I-27).
 */
export const serveOperation = (app: FastifyInstance, services: Services, modules: readonly Module[], bound: Bound): void => {
  const { route } = bound
  app.route({
    method: route.method,
    url: route.path,
    // The gate stands before the body is read: without a session nothing is looked at.
    onRequest: async (request, reply) => {
      const visit = await admit(services, modules, route, request)
      if ('refusal' in visit) return await refuseRequest(request, reply, visit.refusal, visit.facts)
      request.visit = visit
    },
    handler: async (request, reply) => {
      const parsed = await readInput(bound, request, reply)
      if (parsed === undefined) return reply
      const received = await services.clock.now()
      const { leave, token } = services.open.enter(received)
      try {
        const outcome = await run(services, bound, request, reply, parsed, received, token).catch((cause: unknown) => {
          // The upload ended in the middle: the sender's fault or the network's, not a bug.
          if (parsed.cutOff?.() === true) return refuse('INPUT_INVALID', { place: 'file' })
          throw cause
        })
        await answer(request, reply, outcome)
      } finally {
        leave()
      }
      return reply
    },
  })
}

const parse = (schema: z.ZodType | undefined, value: unknown): { readonly value: unknown } | { readonly error: z.ZodError | undefined } => {
  if (schema === undefined) return { value: undefined }
  const text = written(value)
  if (text === UNWRITABLE) return { error: undefined }
  const result = schema.safeParse(text)
  return result.success ? { value: result.data } : { error: result.error }
}

const readInput = async (bound: Bound, request: FastifyRequest, reply: FastifyReply): Promise<Parsed | undefined> => {
  const { route } = bound
  const found: Record<string, unknown> = {}
  const given = { params: request.params, query: request.query, body: route.upload === true ? undefined : request.body }
  for (const where of ['params', 'query', 'body'] as const) {
    if (where === 'body' && route.upload === true) continue
    const result = parse(route[where], given[where])
    if ('error' in result) {
      // An address that names nothing is not there, rather than wrong.
      if (where === 'params') await refuseRequest(request, reply, 'NOT_FOUND')
      else await answerProblem(reply, inputProblem(request, where, result.error))
      return undefined
    }
    found[where] = result.value
  }
  if (route.upload !== true) return found as Parsed
  const file = request.isMultipart() ? await request.file().catch(notMultipart) : undefined
  if (file === undefined) {
    await answerProblem(reply, problemOf(request, 'INPUT_INVALID', { place: 'file' }))
    return undefined
  }
  const upload: Upload = { name: file.filename, type: file.mimetype, content: file.file, truncated: () => file.file.truncated }
  let broken = false
  file.file.once('error', () => {
    broken = true
  })
  return { ...(found as Parsed), upload, cutOff: () => broken }
}

/** A form without a boundary, or cut in its head, is no form. What the server's limits refuse keeps its own status. */
const notMultipart = (cause: unknown): undefined => {
  if (cause instanceof Error && 'statusCode' in cause) throw cause
}

const run = async (
  services: Services,
  bound: Bound,
  request: FastifyRequest,
  reply: FastifyReply,
  input: Parsed,
  received: Awaited<ReturnType<Services['clock']['now']>>,
  token: symbol,
): Promise<Outcome<unknown>> => {
  const { handler, route } = bound
  const visit = request.visit
  if (visit === null) throw new Error('A request passed without the gate.')
  if (handler.as === 'outside') {
    const facts = {
      address: request.ip,
      device: request.headers['user-agent'] ?? '',
      token: visit.token,
      setCookie: (cookie: string) => void reply.header('set-cookie', cookie),
    }
    return await handler.action({ services, received, request: facts }, input as never)
  }
  if (visit.agency === undefined) return { ok: false, refusal: 'NOT_FOUND', facts: {} }
  const given = {
    agency: visit.agency,
    actor: visit.actor,
    codes: visit.codes,
    received,
    settled: async (before: typeof received) => await services.open.settled(before, token),
  }
  if (handler.as === 'none') {
    const open = { ...given, services, within: <T>(role: Parameters<typeof withContext>[1], work: Parameters<typeof withContext<T>>[3]) => withContext(services, role, given, work) }
    return await handler.action(open, input as never)
  }
  const key = request.headers['idempotency-key']
  const { as } = handler
  if (route.method === 'GET' || typeof key !== 'string' || as === 'audit') {
    return await withContext(services, as, given, async (ctx) => await rollBackOnRefusal(await handler.action(ctx, input as never)))
      .catch(refusalOf)
  }
  return await onceOnly(services, as, given, { key, method: route.method, address: request.url, input }, async (ctx) =>
    await rollBackOnRefusal(await handler.action(ctx, input as never)),
  ).catch(refusalOf)
}

/** A refusal writes nothing: it leaves the transaction as an exception and is a value again outside. */
class RolledBack extends Error {
  readonly outcome: Outcome<never>
  constructor(outcome: Outcome<never>) {
    super('refused')
    this.outcome = outcome
  }
}

const rollBackOnRefusal = async <T>(outcome: Outcome<T>): Promise<Outcome<T>> => {
  if (!outcome.ok) throw new RolledBack(outcome)
  return outcome
}

const refusalOf = (cause: unknown): Outcome<never> => {
  if (cause instanceof RolledBack) return cause.outcome
  throw cause
}

const answer = async (request: FastifyRequest, reply: FastifyReply, outcome: Outcome<unknown>): Promise<void> => {
  if (!outcome.ok) return await refuseRequest(request, reply, outcome.refusal, outcome.facts)
  if (isDownload(outcome.value)) {
    const file = outcome.value
    reply.header('content-disposition', disposition(file)).header('content-type', file.type)
    if (file.size !== undefined) reply.header('content-length', file.size)
    await reply.send(file.content)
    return
  }
  const body = JSON.stringify(outcome.value)
  await reply.header('content-type', 'application/json; charset=utf-8').send(body)
}

