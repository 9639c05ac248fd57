import encodeQr from 'qr'
import { fileURLToPath } from 'node:url'
import { startDueLoop } from '#platform/due/loop.ts'
import { newSetupCode } from '#platform/agency/set-up.ts'
import { servePages } from '#platform/http/pages.ts'
import { buildServer } from '#platform/http/server.ts'
import type { Config, DatabaseUrls } from './config.ts'
import type { Installation } from './installation.ts'
import { demoPassword } from './demo/cast.ts'
import { readDemoAccounts } from './demo/demo-accounts.ts'
import { demoModule } from './demo/demo-module.ts'
import { modules } from './modules.ts'
import { openServices } from './open-services.ts'

export type Application = {
  readonly address: string
  /** Lines for the terminal below the address: its QR for phones, the demonstration's sign-ins. */
  readonly words: readonly string[]
  /** Stops taking requests, finishes those that are open, closes the pools. */
  readonly close: () => Promise<void>
}

/** The first account of each role and seat, with the one password; codes stand on the sign-in page. */
const signIns = (folder: string): readonly string[] => {
  const accounts = readDemoAccounts(folder)
  const first = accounts.filter((account, index) => accounts.findIndex((one) => one.role === account.role) === index)
  return [
    `Sign in with the password "${demoPassword}" and the code that the sign-in page shows:`,
    ...first.map((account) => `  ${account.username.padEnd(14)} ${account.role.padEnd(20)} ${account.name}`),
  ]
}

const builtPages = fileURLToPath(new URL('../web/dist/', import.meta.url))

/** Everything above the database. `told` aborts when the process was told to stop while this still opens. */
export const openApplication = async (config: Config & { readonly installation: Installation }, databaseUrls: DatabaseUrls, _told: AbortSignal): Promise<Application> => {
  if (config.kind === 'demo') {
    const { keepDemonstration } = await import('./demo/keep-demonstration.ts')
    const tell = (line: string): void => void process.stderr.write(`${line}\n`)
    await keepDemonstration({ folder: config.folder, installationId: config.installation.id, urls: databaseUrls, tell })
  }
  const { services, close } = await openServices({ folder: config.folder, installationId: config.installation.id, demonstration: config.kind === 'demo', urls: databaseUrls })
  const served = config.kind === 'demo' ? [...modules, demoModule(config.folder)] : modules
  const { reach } = config
  const server = await buildServer(services, served, reach)
  await servePages(server, builtPages)
  await server.listen({ host: reach.host, port: config.port })
  const setupCode = config.kind === 'agency' ? await newSetupCode(services) : undefined
  const loop = startDueLoop(services, served)
  const at = server.server.address()
  const address = reach.url ?? `http://localhost:${at !== null && typeof at === 'object' ? at.port : config.port}`
  return {
    address,
    words: [...(reach.url === undefined ? [] : [encodeQr(reach.url, 'ascii', { border: 2 })]), ...(setupCode === undefined ? [] : [`Set up the agency on ${address}/pasang with the one-time code ${setupCode}`]), ...(config.kind === 'demo' ? signIns(config.folder) : [])],
    close: async () => {
      await server.close()
      await loop.stop()
      await close()
    },
  }
}
