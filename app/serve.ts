import { parseArgs } from 'node:util'
import { takeLock } from '#platform/db/launcher/folder-lock.ts'
import { startDatabase } from '#platform/db/launcher/start-database.ts'
import { StartRefused } from '#platform/db/launcher/start-refused.ts'
import { openApplication } from './application.ts'
import { readConfig, type Config, type DatabaseUrls, type Wish } from './config.ts'
import { refuseHalfRestored } from './half-restored.ts'
import { keepInstallation } from './installation.ts'
import { acceptOwnDatabase } from './own-database.ts'
import { live, type Life } from './process-life.ts'

// npm start. The order is the order of dependence: the folder is ours, then its database, then what serves.
const serve = async (life: Life): Promise<undefined> => {
  const config = readConfig(process.env, readWish(process.argv.slice(2)))
  refuseHalfRestored(config.folder)
  const lock = await takeLock(config.folder, 'server')
  life.atTheEnd(lock.release)
  life.told.addEventListener('abort', () => lock.tell('stopping'))
  const installation = keepInstallation(config.folder, config.kind)
  const urls = await databaseOf(config, life, lock)
  const opening = openApplication({ ...config, installation }, urls, life.told).catch(nameTakenPort(config.port))
  life.atTheEnd(async () => (await opening).close())
  const application = await opening
  if (life.told.aborted) return
  lock.tell('running')
  process.stdout.write([`Jenjang serves ${application.address}${config.kind === 'demo' ? ' (demonstration)' : ''}`, ...application.words, ''].join('\n'))
}

const databaseOf = async (config: Config, life: Life, lock: Awaited<ReturnType<typeof takeLock>>): Promise<DatabaseUrls> => {
  if (config.databaseUrls !== undefined) {
    await acceptOwnDatabase(config.databaseUrls.owner)
    return config.databaseUrls
  }
  const starting = startDatabase({ folder: config.folder, lock, onLost: life.fail })
  life.atTheEnd(async () => (await starting).stop())
  return { owner: (await starting).ownerUrl }
}

const readWish = (args: readonly string[]): Wish => {
  try {
    return parseArgs({ args: [...args], options: { demo: { type: 'boolean' }, new: { type: 'boolean' } } }).values
  } catch (cause) {
    throw new StartRefused(`npm start knows "-- --new" and "-- --demo": ${(cause as Error).message}`)
  }
}

const nameTakenPort = (port: number) => (cause: unknown): never => {
  if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause
  throw new StartRefused(`Port ${port} is taken by another program: give a free one, as in "PORT=3001 npm start".`)
}

await live(serve)
