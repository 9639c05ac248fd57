import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Services } from './context.ts'
import type { Door } from './door.ts'

/** An API answer, a file, a refusal is no page: nothing in it may load, run or be framed. */
export const answerPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** Code and styles of the pages; a worker lives under the policy that its own file came with. */
export const assetPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'"

/** On every answer, the strictest first: pages and assets loosen what they need, and say so themselves. */
const always: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cache-control': 'no-store',
  'content-security-policy': answerPolicy,
}

export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** The headers of every answer, also of one that no route gives. */
export const guardAnswer = (reply: FastifyReply): FastifyReply => reply.headers(always)

export const guardHeaders = (app: FastifyInstance, services: Services, door: Door): void => {
  app.addHook('onRequest', async (_request, reply) => {
    guardAnswer(reply)
    if (door.url?.startsWith('https:') === true) reply.header('strict-transport-security', 'max-age=31536000')
    if (services.demonstration) reply.header('x-jenjang-demonstration', 'yes')
  })
}
