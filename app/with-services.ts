import type { Services } from '#platform/http/context.ts'
import type { Answer, Opened } from './command.ts'
import { openServices } from './open-services.ts'

/** A command's own services on the installation's database, closed whatever becomes of the work. */
export const withServices = async (opened: Opened, work: (services: Services) => Promise<Answer>): Promise<Answer> => {
  const { services, close } = await openServices({
    folder: opened.folder,
    installationId: opened.installation.id,
    demonstration: opened.kind === 'demo',
    urls: opened.urls,
  })
  try {
    return await work(services)
  } finally {
    await close()
  }
}
