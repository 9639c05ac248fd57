import { makeAgency } from '#platform/agency/make-agency.ts'
import type { Command } from '../command.ts'
import { withServices } from '../with-services.ts'
import { addressOf } from './address-of.ts'

const zones = { wib: 'Asia/Jakarta', wita: 'Asia/Makassar', wit: 'Asia/Jayapura' } as const
const kinds = ['regency', 'city', 'province', 'ministry'] as const

/** jenjang agency create: the agency, its key, its chain, and the two people with whom it begins. */
export const agencyCreate: Command = {
  name: 'agency create',
  usage: 'CODE NAME --administrator NAME --administrator NAME [--kind regency|city|province|ministry] [--zone wib|wita|wit] [--siasn ID] [--province NAME] [--product NAME]',
  summary: 'Makes an agency with two administrators and prints their one-time activation addresses.',
  options: { administrator: { type: 'string', multiple: true }, kind: { type: 'string' }, zone: { type: 'string' }, siasn: { type: 'string' }, province: { type: 'string' }, product: { type: 'string' } },
  needs: 'database',
  run: async (call, opened) => {
    const [code, ...rest] = call.words
    const name = rest.join(' ').trim()
    const administrators = call.all('administrator').map((one) => one.trim())
    const kind = kinds.find((one) => one === (call.option('kind') ?? 'regency'))
    const timeZone = zones[(call.option('zone') ?? 'wib') as keyof typeof zones] as (typeof zones)[keyof typeof zones] | undefined
    const productName = (call.option('product') ?? 'Jenjang Merit').trim()
    if (code === undefined || !/^[a-z0-9-]{1,32}$/.test(code)) return { refused: 'The code of an agency has 1 to 32 small letters, digits or hyphens, as in "contoh".' }
    if (code === 'installation') return { refused: 'The code "installation" is the system\'s own: choose another.' }
    if (name.length < 2 || name.length > 200) return { refused: 'Give the name of the agency behind its code, as in: agency create contoh "Kabupaten Contoh".' }
    if (administrators.length !== 2 || administrators.some((one) => one.length < 2)) return { refused: 'An agency begins with two administrators: give --administrator NAME twice.' }
    if (administrators[0] === administrators[1]) return { refused: 'The two administrators are two different people.' }
    if (kind === undefined) return { refused: `The kind is one of ${kinds.join(', ')}.` }
    if (timeZone === undefined) return { refused: 'The zone is one of wib, wita, wit.' }
    if (productName.length < 2 || productName.length > 60) return { refused: 'The name of the product on screen has 2 to 60 letters.' }
    const profile = { name, kind, timeZone, productName, siasnId: call.option('siasn') ?? '', province: call.option('province') ?? '', letterhead: '' }
    return await withServices(opened, async (services) => {
      const made = await makeAgency(services, { code, profile, arms: null, administrators })
      if (made === undefined) return { refused: `There is an agency with the code ${code} already.` }
      const people = made.administrators.map(({ accountId: _account, ...one }) => ({ ...one, activation: addressOf(opened) + one.activation }))
      return {
        document: { agency: { id: made.agency.id, code, name }, administrators: people },
        lines: [
          `The agency ${name} (${code}) is made. Each administrator opens their own address once, within two weeks; it opens for everybody once both have signed in:`,
          ...people.map((one) => `  ${one.name} (${one.username}): ${one.activation}`),
        ],
      }
    })
  },
}
