import { allAgencies } from '#platform/access/agencies.ts'
import { allContests } from '#modules/contest/reads.ts'
import type { Command } from '../command.ts'
import { withServices } from '../with-services.ts'

/** jenjang contests: every contest of every agency, drafts too. */
export const contests: Command = {
  name: 'contests',
  usage: '',
  summary: 'Lists the contests of every agency with their states.',
  needs: 'database',
  run: async (_call, opened) =>
    await withServices(opened, async (services) => {
      const found = []
      for (const agency of await allAgencies(services.pools)) {
        const rows = await services.pools.inside('app', agency.id, async (tx) => await allContests({ tx, agency }))
        found.push(...rows.map((row) => ({ ...row, agency: agency.code })))
      }
      return { document: found, lines: found.map(({ id, title, state, agency }) => `${id}  ${agency}  ${state}  ${title}`) }
    }),
}
