import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refuseRequest } from './answer-problem.ts'
import type { Tls } from './tls.ts'

/** How the server is reached. Without `url` it is reached on the loopback alone. */
export type Door = { readonly url?: string; readonly tls?: Tls; readonly proxies: readonly string[] }

export const onLoopback: Door = { proxies: [] }

const loopbackHost = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(?::\d{1,5})?$/

/** A name that is not ours may be an attacker's that leads here (DNS rebinding), and must never come back in an answer. */
const isOurHost = (door: Door, request: FastifyRequest): boolean => {
  const host = request.headers.host ?? ''
  return door.url === undefined ? loopbackHost.test(host) : host.toLowerCase() === new URL(door.url).host
}

/** Both witnesses, each where the browser sends it: `null` is the origin of a sandbox or a file, and that is another site. */
const isOurPage = (door: Door, request: FastifyRequest): boolean => {
  if (request.method === 'GET' || request.method === 'HEAD') return true
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  if (origin === undefined) return true
  return door.url === undefined ? URL.parse(origin)?.host === request.headers.host : origin === door.url
}

/** Before everything else: the request is meant for this installation, and what it changes was asked by one of its own pages. */
export const guardDoor = (app: FastifyInstance, door: Door): void => {
  app.addHook('onRequest', async (request, reply) => {
    if (!isOurHost(door, request)) return await refuseRequest(request, reply, 'HOST_UNKNOWN')
    if (!isOurPage(door, request)) return await refuseRequest(request, reply, 'FORBIDDEN')
  })
}
