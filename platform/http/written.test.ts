import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openWorld } from '#test/support/world.ts'
import { UNWRITABLE, written } from './written.ts'

const world = await openWorld()

test('what can be written stays as it is, in normal form NFC', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 4, noUnicodeString: true }), (value) => {
    expect(written(value)).toEqual(value)
  }))
  expect(written({ nama: ['e\u0301'] })).toEqual({ nama: ['\u00e9'] })
})

test('U+0000, half of a character and endless nesting are refused wherever they stand', () => {
  const endless: unknown = JSON.parse('['.repeat(500_000) + ']'.repeat(500_000))
  for (const bad of ['a\u0000', '\ud800', { 'k\u0000': 1 }, [['\udc00x']], endless, { deep: endless }]) expect(written(bad)).toBe(UNWRITABLE)
})

test('a field called __proto__ changes no prototype', () => {
  const given = written(JSON.parse('{"__proto__":{"polluted":true}}')) as object
  expect(Object.keys(given)).toEqual(['__proto__'])
  expect(Object.getPrototypeOf(given)).toBe(Object.prototype)
})

test('a request with such a text is refused, not broken, in its body, its query and its address', async () => {
  const post = async (body: unknown, headers: Record<string, string> = {}) =>
    (await fetch(`${world.origin}/api/session`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } })).status
  expect(await post({ username: 'a\u0000bc', password: 'x' })).toBe(400)
  expect(await post({ username: 'a\ud800bc', password: 'x' })).toBe(400)
  expect((await fetch(`${world.origin}/api/public/%00/keys`)).status).toBe(404)
  const reader = await world.person({ roles: ['agency_admin'] })
  expect((await fetch(`${world.origin}/api/accounts?search=%00`, { headers: { cookie: reader.cookie } })).status).toBe(400)
})

test('an address that cannot be decoded is refused in the one shape of every refusal', async () => {
  const answer = await fetch(`${world.origin}/api/public/%zz/keys`)
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual([404, 'application/problem+json; charset=utf-8', 'nosniff'])
  expect(await answer.text()).not.toContain('%zz')
})

test('an origin that is no address is another site', async () => {
  for (const origin of ['null', 'http://[']) {
    const answer = await fetch(`${world.origin}/api/session`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', origin } })
    expect([origin, answer.status]).toEqual([origin, 403])
  }
})
