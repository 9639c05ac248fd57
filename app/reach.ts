import { isIP } from 'node:net'
import { StartRefused } from '#platform/db/launcher/start-refused.ts'
import type { Tls } from '#platform/http/tls.ts'

/** How the installation is reached: where it listens, and the one address that people type. */
export type Reach = {
  /** The interface: the loopback, unless HTTPS is spoken here. */
  readonly host: string
  /** The address of the whole installation, without a path: given by JENJANG_URL, or the loopback's. */
  readonly url?: string
  readonly tls?: Tls
  /** The proxies whose word about the caller's address counts. */
  readonly proxies: readonly string[]
}

type Environment = Readonly<Record<string, string | undefined>>

const loopback = (host: string): boolean => host === 'localhost' || host === '::1' || host === '[::1]' || host.startsWith('127.')

/** Nothing that careers depend on travels in clear: beyond the loopback there is HTTPS, spoken here or by a proxy beside us. */
export const readReach = (environment: Environment): Reach => {
  const { JENJANG_URL: typed, JENJANG_TLS_CERT: cert, JENJANG_TLS_KEY: key } = environment
  const proxies = readProxies(environment['JENJANG_PROXY'])
  if (Boolean(cert) !== Boolean(key)) throw new StartRefused('JENJANG_TLS_CERT and JENJANG_TLS_KEY belong together: give the files of both, or neither.')
  const url = typed ? readUrl(typed) : undefined
  const host = environment['JENJANG_HOST'] || undefined
  if (cert && key) {
    if (url === undefined) throw new StartRefused('With a certificate, say under which name it is reached, as in JENJANG_URL=https://jenjang.kabupaten.go.id')
    return { host: host ?? '0.0.0.0', url, tls: { cert, key }, proxies }
  }
  if (host !== undefined && !loopback(host)) throw new StartRefused(withoutHttps(`on ${host}`))
  if (url !== undefined && !loopback(new URL(url).hostname) && proxies.length === 0) throw new StartRefused(withoutHttps(`as ${url}`))
  if (proxies.some((proxy) => !loopback(proxy))) throw new StartRefused(withoutHttps(`for a proxy on another machine (${proxies.join(', ')})`))
  return { host: host ?? 'localhost', ...(url === undefined ? {} : { url }), proxies }
}

const withoutHttps = (where: string): string =>
  [
    `Jenjang is not served ${where} without HTTPS: passwords and scores would travel in clear.`,
    'With a certificate of its own: JENJANG_URL=https://NAME JENJANG_TLS_CERT=chain.pem JENJANG_TLS_KEY=key.pem PORT=443 npm start',
    'Behind a proxy on this machine that speaks HTTPS: JENJANG_URL=https://NAME JENJANG_PROXY=127.0.0.1 npm start (docs/guide tells both)',
  ].join('\n')

const readUrl = (typed: string): string => {
  const url = URL.parse(typed)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) throw new StartRefused(`JENJANG_URL is "${typed}", and an address reads as in https://jenjang.kabupaten.go.id`)
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') throw new StartRefused(`JENJANG_URL is "${typed}": give the name alone, without a path; Jenjang has the whole name for itself.`)
  if (url.protocol === 'http:' && !loopback(url.hostname)) throw new StartRefused(withoutHttps(`as ${url.origin}`))
  return url.origin
}

const readProxies = (typed: string | undefined): readonly string[] => {
  const proxies = (typed ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '')
  const wrong = proxies.find((one) => isIP(one) === 0)
  if (wrong !== undefined) throw new StartRefused(`JENJANG_PROXY names "${wrong}", and a proxy is named by its address, as in 127.0.0.1`)
  return proxies
}
