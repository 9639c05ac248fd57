import { writeFile } from 'node:fs/promises'
import { join, dirname } from 'node:path'
import { type Edition, editions } from '#core/ledger/edition.ts'
import { bundleOf, contestById } from '#modules/contest/reads.ts'
import { allAgencies } from '#platform/access/agencies.ts'
import type { Agency, Services } from '#platform/http/context.ts'
import { systemContext, withContext } from '#platform/http/context.ts'
import { wordsOf } from '#platform/face/words.ts'
import { copyAttachments } from '#platform/files/copy-attachments.ts'
import type { Command } from '../command.ts'
import { withServices } from '../with-services.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** jenjang bundle: the evidence of a contest as one text file; beside the full edition its attachments in files/. */
export const bundle: Command = {
  name: 'bundle',
  usage: 'ID FILE [--edition public|full]',
  summary: 'Writes the evidence of a published, final or cancelled contest.',
  options: { edition: { type: 'string' } },
  needs: 'database',
  run: async (call, opened) => {
    const [id, file] = call.words
    const edition = editions.find((one) => one === (call.option('edition') ?? 'public'))
    if (id === undefined || !uuid.test(id)) return { refused: 'Give the id of the contest, as `jenjang contests` prints it.' }
    if (file === undefined) return { refused: 'Give the file to write behind the id of the contest.' }
    if (edition === undefined) return { refused: 'The edition is public or full.' }
    return await withServices(opened, async (services) => {
      const agency = await agencyOf(services, id)
      if (agency === undefined) return { refused: `There is no contest with the id ${id}.` }
      const written = await write(services, agency, { id, file, edition })
      if ('refused' in written) return written
      const document = { contest: id, edition, file, bytes: written.bytes, files: written.files }
      return { document, lines: [`${file}: ${written.bytes} bytes, ${edition} edition${written.files === 0 ? '' : `, ${written.files} attachments in files/`}.`] }
    })
  },
}

const agencyOf = async (services: Services, contestId: string): Promise<Agency | undefined> => {
  for (const agency of await allAgencies(services.pools)) {
    const contest = await services.pools.inside('app', agency.id, async (tx) => await contestById({ tx, agency }, contestId))
    if (contest !== undefined) return agency
  }
  return undefined
}

type Wanted = { readonly id: string; readonly file: string; readonly edition: Edition }

const write = async (services: Services, agency: Agency, { id, file, edition }: Wanted): Promise<{ bytes: number; files: number } | { refused: string }> => {
  const given = systemContext(services, agency, await services.clock.now())
  return await withContext(services, 'app', given, async (ctx) => {
    const made = await bundleOf(ctx, id, edition)
    if (!made.ok) return { refused: wordsOf('en')(`refusal.${made.refusal}`, made.facts) }
    await writeFile(file, made.value)
    const files = edition === 'full' ? await copyAttachments(ctx, made.value, join(dirname(file), 'files')) : 0
    return { bytes: Buffer.byteLength(made.value), files }
  })
}
