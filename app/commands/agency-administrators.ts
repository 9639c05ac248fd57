import { agencyByCode } from '#platform/access/agencies.ts'
import { nameAdministrators } from '#platform/agency/naming.ts'
import { systemContext, withContext } from '#platform/http/context.ts'
import type { Command } from '../command.ts'
import { withServices } from '../with-services.ts'
import { addressOf } from './address-of.ts'

/** jenjang agency administrators: the way back in when both are gone. It stands in the ledger, and everybody is told. */
export const agencyAdministrators: Command = {
  name: 'agency administrators',
  usage: 'CODE --letter NUMBER --administrator NAME --administrator NAME',
  summary: 'Names two administrators by a letter when both are gone; in the ledger, and shown to everybody for 30 days.',
  options: { administrator: { type: 'string', multiple: true }, letter: { type: 'string' } },
  needs: 'database',
  run: async (call, opened) => {
    const [code = ''] = call.words
    const names = call.all('administrator').map((one) => one.trim())
    const letter = (call.option('letter') ?? '').trim()
    if (letter.length < 3 || letter.length > 200) return { refused: 'Give the number of the letter that names them: --letter "800/123/2026".' }
    if (names.length !== 2 || names.some((one) => one.length < 2 || one.length > 300)) return { refused: 'Two administrators are named: give --administrator NAME twice.' }
    if (names[0] === names[1]) return { refused: 'The two administrators are two different people.' }
    return await withServices(opened, async (services) => {
      const agency = await agencyByCode(services.pools, code)
      if (agency === undefined) return { refused: `There is no agency with the code "${code}".` }
      const now = await services.clock.now()
      const made = await withContext(services, 'app', systemContext(services, agency, now), async (ctx) => await nameAdministrators(ctx, names, letter))
      const people = made.map(({ accountId: _account, ...one }) => ({ ...one, activation: addressOf(opened) + one.activation }))
      return {
        document: { agency: { id: agency.id, code }, letter, administrators: people },
        lines: [`By letter ${letter} two administrators of ${agency.name} are named. Each opens their own address once, within two weeks:`, ...people.map((one) => `  ${one.name} (${one.username}): ${one.activation}`)],
      }
    })
  },
}
