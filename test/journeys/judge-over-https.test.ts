import { mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { modules } from '#app/modules.ts'
import { contestContract as c } from '#modules/contest/contract.ts'
import { servePages } from '#platform/http/pages.ts'
import { buildServer } from '#platform/http/server.ts'
import { openBrowser } from '#test/support/browser.ts'
import { castOf, draftContest, approve } from '#test/support/contest-steps.ts'
import { localAuthority } from '#test/support/local-authority.ts'
import { activatedAt } from '#test/support/person-at.ts'
import { openWorld } from '#test/support/world.ts'

// A judge on a phone in the office's network: the installation has a name of its own, and a certificate of an authority that only the office's devices trust.

const name = 'jenjang.kabupaten-contoh.test'
const folder = mkdtempSync(join(tmpdir(), 'tls-'))
const world = await openWorld()
const authority = await localAuthority()
const tls = await authority.issue(folder, name)
// The name carries the port, so the port comes first.
const probe = await buildServer(world.services, [])
await probe.listen({ host: '127.0.0.1', port: 0 })
const { port } = probe.server.address() as AddressInfo
await probe.close()
const url = `https://${name}:${port}`
const server = await buildServer(world.services, modules, { url, tls, proxies: [] })
await servePages(server, fileURLToPath(new URL('../../web/dist/', import.meta.url)))
await server.listen({ host: '127.0.0.1', port })
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const read = await openBrowser([`--host-resolver-rules=MAP ${name} 127.0.0.1`, `--ignore-certificate-errors-spki-list=${authority.spki}`])

/** Asks as a device does that trusts the authority and finds `asked` under our address. */
const status = async (asked: string, ca?: string): Promise<string> =>
  await new Promise((resolve) => {
    get({ host: '127.0.0.1', port, path: '/api/health', servername: asked, headers: { host: `${asked}:${port}` }, ...(ca === undefined ? {} : { ca }) }, (answer) => {
      answer.resume()
      resolve(`${answer.statusCode} ${answer.headers['strict-transport-security']}`)
    }).on('error', (cause: NodeJS.ErrnoException) => resolve(cause.code ?? cause.message))
  })

test('only devices that trust the authority come in, and only under the name of the certificate', async () => {
  expect(await status(name, authority.pem)).toBe('200 max-age=31536000')
  expect(await status(name)).toBe('SELF_SIGNED_CERT_IN_CHAIN')
  expect(await status('lain.kabupaten-contoh.test', authority.pem)).toBe('ERR_TLS_CERT_ALTNAME_INVALID')
})

test('an outside judge takes the seat, signs in and opens the queue from a phone under the name of the installation', async () => {
  const cast = await castOf(world)
  const { contestId, version } = await draftContest(cast, { outside: [{ name: 'Satria Lokananta', institution: 'Universitas Contoh' }] })
  await cast.organiser.call(c.askSeal, { params: { contestId }, body: { version, reason: null } })
  await approve(cast, contestId)
  const { seats } = await cast.organiser.call(c.readPanel, { params: { contestId } })
  const seat = seats.find((one) => one.name === 'Satria Lokananta')
  const { address } = await cast.organiser.call(c.inviteJudge, { params: { contestId, seatId: seat?.id ?? '' }, body: {} })
  const judge = await activatedAt(world, await read({ width: 390 }), { name: 'Satria Lokananta', address: url + (address ?? '') })
  expect(new URL(judge.page.url()).origin).toBe(url)
  const [cookie] = await judge.page.context().cookies()
  expect(cookie).toMatchObject({ name: '__Host-jenjang', domain: name, secure: true, httpOnly: true, sameSite: 'Strict' })
  await judge.page.goto(`${url}/penilaian/${contestId}`)
  await judge.page.getByRole('heading', { level: 1, name: 'Lomba Inovasi 2026' }).waitFor()
})
