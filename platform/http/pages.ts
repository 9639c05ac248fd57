import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assetPolicy, pagePolicy } from './headers.ts'

/**
 * Serves the pages: built assets under names of their content (kept for ever, compressed by the build), and for every other address the one page,
 * with a nonce of its own for the styles it writes.
 */
export const servePages = async (app: FastifyInstance, folder: string): Promise<void> => {
  const index = join(folder, 'index.html')
  const page = existsSync(index) ? readFileSync(index, 'utf8') : '<!doctype html><html lang="id"><title>Jenjang</title><body>Halaman belum dibangun.</body></html>'
  if (existsSync(join(folder, 'assets'))) {
    await app.register(fastifyStatic, { root: join(folder, 'assets'), prefix: '/assets/', immutable: true, maxAge: '365d', index: false, decorateReply: false, preCompressed: true, setHeaders: (reply) => void reply.header('content-security-policy', assetPolicy) })
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return await reply.status(404).send()
    if (request.url.startsWith('/assets/')) return await reply.status(404).type('text/plain').send('')
    const nonce = randomBytes(16).toString('base64')
    return await reply
      .header('content-security-policy', pagePolicy(nonce))
      .type('text/html; charset=utf-8')
      .send(page.replaceAll('__NONCE__', nonce))
  })
}
