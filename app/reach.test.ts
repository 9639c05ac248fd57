import { expect, test } from 'vitest'
import { StartRefused } from '#platform/db/launcher/start-refused.ts'
import { readReach } from './reach.ts'

const url = 'https://jenjang.contoh.go.id'
const files = { JENJANG_TLS_CERT: 'chain.pem', JENJANG_TLS_KEY: 'key.pem' }
const refusal = (environment: Readonly<Record<string, string | undefined>>): string => {
  try {
    readReach(environment)
  } catch (cause) {
    if (cause instanceof StartRefused) return cause.message
    throw cause
  }
  throw new Error('It was not refused.')
}

test('nothing said: the loopback alone', () => {
  expect(readReach({})).toEqual({ host: 'localhost', proxies: [] })
})

test('with a certificate it listens for everybody, behind a proxy only for the proxy', () => {
  expect(readReach({ JENJANG_URL: url, ...files })).toEqual({ host: '0.0.0.0', url, tls: { cert: 'chain.pem', key: 'key.pem' }, proxies: [] })
  expect(readReach({ JENJANG_URL: `${url}/`, JENJANG_PROXY: '127.0.0.1, ::1' })).toEqual({ host: 'localhost', url, proxies: ['127.0.0.1', '::1'] })
})

test('beyond the loopback without HTTPS is refused in three lines that say what to do', () => {
  for (const wish of [{ JENJANG_HOST: '0.0.0.0' }, { JENJANG_URL: url }, { JENJANG_URL: 'http://10.1.2.3:3000' }, { JENJANG_URL: 'http://jenjang.lan', ...files }, { JENJANG_URL: url, JENJANG_PROXY: '10.1.2.3' }]) {
    const said = refusal(wish)
    expect(said.split('\n')).toHaveLength(3)
    expect(said).toMatch(/without HTTPS.*JENJANG_TLS_CERT.*JENJANG_PROXY/s)
  }
})

test('what cannot be meant is refused in one line', () => {
  for (const wish of [{ JENJANG_URL: 'jenjang' }, { JENJANG_URL: `${url}/lomba`, ...files }, { JENJANG_TLS_CERT: 'chain.pem' }, { ...files }, { JENJANG_URL: url, JENJANG_PROXY: 'nginx' }]) {
    expect(refusal(wish).split('\n')).toHaveLength(1)
  }
})
