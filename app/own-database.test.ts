import { createServer, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { acceptOwnDatabase } from './own-database.ts'

/** A server that speaks just enough of PostgreSQL's protocol to say its version. */
const serverOfVersion = async (version: string): Promise<{ readonly url: string; readonly close: () => void }> => {
  const part = (type: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(5)
    head.write(type)
    head.writeInt32BE(body.length + 4, 1)
    return Buffer.concat([head, body])
  }
  const int16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255])
  const ready = part('Z', Buffer.from('I'))
  const column = Buffer.concat([int16(1), Buffer.from('server_version_num\0'), Buffer.alloc(18)])
  const row = Buffer.concat([int16(1), Buffer.from([0, 0, 0, version.length]), Buffer.from(version)])
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([part('R', Buffer.alloc(4)), ready]))
      socket.once('data', () => socket.write(Buffer.concat([part('T', column), part('D', row), part('C', Buffer.from('SHOW\0')), ready])))
    })
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `postgres://owner@127.0.0.1:${(server.address() as AddressInfo).port}/jenjang`, close: () => server.close() }
}

test.each([['160014', true], ['180004', true], ['150016', false], ['190000', false]])('version %s: accepted %s', async (version, accepted) => {
  const { url, close } = await serverOfVersion(version)
  const answer = await acceptOwnDatabase(url).then(() => true, (cause: unknown) => (cause as Error).message)
  expect(answer).toBe(accepted || `DATABASE_URL names a PostgreSQL ${version.slice(0, 2)}, and Jenjang works with 16 to 18.`)
  close()
})

test('a server that is not there is named in one sentence, without the password', async () => {
  const message = await acceptOwnDatabase('postgres://owner:geheim@127.0.0.1:1/jenjang').catch((cause: unknown) => (cause as Error).message)
  expect(message).toBe('The PostgreSQL that DATABASE_URL names cannot be used: connect ECONNREFUSED 127.0.0.1:1.')
})
