import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from 'node:tls'
import { afterAll, expect, test } from 'vitest'
import { openLog } from '../telemetry/log.ts'
import { localAuthority } from '#test/support/local-authority.ts'
import { httpsServer } from './tls.ts'

const folder = mkdtempSync(join(tmpdir(), 'tls-'))
const authority = await localAuthority()
const tls = await authority.issue(folder, 'pertama.test')
const server = httpsServer(tls, (_request, response) => void response.end('ya'), openLog('silent'), 20)
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const named = async (): Promise<string> =>
  await new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, ca: authority.pem, checkServerIdentity: () => undefined }, () => {
      resolve(String(socket.getPeerCertificate().subject.CN))
      socket.destroy()
    }).on('error', reject)
  })

test('a renewed certificate is served without a restart, and one that does not fit its key leaves the one before', async () => {
  expect(await named()).toBe('pertama.test')
  await authority.issue(folder, 'kedua.test')
  await expect.poll(named).toBe('kedua.test')
  writeFileSync(tls.key, (await import('node:crypto')).generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }))
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(await named()).toBe('kedua.test')
})
