import { readFileSync, unwatchFile, watchFile } from 'node:fs'
import { createServer, type Server } from 'node:https'
import type { RequestListener } from 'node:http'
import { createSecureContext } from 'node:tls'
import type { Log } from '../telemetry/log.ts'

/** Files in PEM: the certificate with what leads to its authority, and its key. */
export type Tls = { readonly cert: string; readonly key: string }

const read = ({ cert, key }: Tls) => ({ cert: readFileSync(cert), key: readFileSync(key) })

/** An HTTPS server that takes a renewed certificate without a restart; a renewal that does not fit is logged, and the one before stays. */
export const httpsServer = (tls: Tls, handler: RequestListener, log: Log, lookEvery = 60_000): Server => {
  const server = createServer({ ...read(tls), minVersion: 'TLSv1.2' }, handler)
  const renew = (): void => {
    try {
      const files = read(tls)
      createSecureContext(files) // refuses a key that is another's, before anything changes
      server.setSecureContext({ ...files, minVersion: 'TLSv1.2' })
      log.info({ certificate: tls.cert }, 'certificate renewed')
    } catch (cause) {
      log.error({ certificate: tls.cert, err: cause }, 'the renewed certificate cannot be used')
    }
  }
  // Looked at by time and size: renewing programs replace links, which a watched directory would not tell.
  for (const file of [tls.cert, tls.key]) watchFile(file, { interval: lookEvery, persistent: false }, renew)
  server.on('close', () => {
    for (const file of [tls.cert, tls.key]) unwatchFile(file, renew)
  })
  return server
}
