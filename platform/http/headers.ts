import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Services } from './context.ts'
import type { Door } from './door.ts'

/** On every answer, whatever it is. Pages get their own content policy (with a nonce) from the page server. */
const always: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
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

/** An API answer or a file is no page: nothing in it may load, run or be framed. */
export const answerPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** The headers of every answer, also of one that no route gives. */
export const guardAnswer = (reply: FastifyReply): FastifyReply => reply.headers(always)

export const guardHeaders = (app: FastifyInstance, services: Services, door: Door): void => {
  app.addHook('onRequest', async (request, reply) => {
    guardAnswer(reply)
    if (door.url?.startsWith('https:') === true) reply.header('strict-transport-security', 'max-age=31536000')
    if (services.demonstration) reply.header('x-jenjang-demonstration', 'yes')
    if (request.url.startsWith('/api/')) {
      reply.header('cache-control', 'no-store')
      reply.header('content-security-policy', answerPolicy)
    }
  })
}
