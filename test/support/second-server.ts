import type { AddressInfo } from 'node:net'
import { modules } from '#app/modules.ts'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { type Door, onLoopback } from '#platform/http/door.ts'
import { servePages } from '#platform/http/pages.ts'
import { buildServer } from '#platform/http/server.ts'
import { openPools } from '#platform/db/pools.ts'
import type { World } from './world.ts'

/** Another server of the same installation: pools of its own, nothing shared in memory but the clock; with the pages. */
export const secondServer = async (world: World, door: Door = onLoopback): Promise<string> => {
  const pools = openPools(world.database.roleUrls)
  const server = await buildServer({ ...world.services, pools }, modules, door)
  await servePages(server, fileURLToPath(new URL('../../web/dist/', import.meta.url)))
  await server.listen({ host: '127.0.0.1', port: 0 })
  afterAll(async () => {
    await server.close()
    await pools.close()
  })
  return `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
}
