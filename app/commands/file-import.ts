import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { allAgencies } from '#platform/access/agencies.ts'
import { newId } from '#platform/clock/ids.ts'
import type { Instant } from '#platform/clock/instant.ts'
import { openSheet, type Sheet } from '#platform/documents/sheet.ts'
import { type Outcome, refuse } from '#platform/face/outcome.ts'
import { wordsOf } from '#platform/face/words.ts'
import { type Context, SYSTEM, systemContext, withContext } from '#platform/http/context.ts'
import type { Answer, Call, Command } from '../command.ts'
import { withServices } from '../with-services.ts'
import { fileDigest } from './file-digest.ts'
import '../modules.ts'

/** The words of modules on the command line, in English. */
export const say = wordsOf('en')
const refused = (outcome: Outcome<unknown>): Answer => ({ refused: outcome.ok ? '' : say(`refusal.${outcome.refusal}`, outcome.facts) })

/** The file that came, and where its work is done. */
export type Brought = {
  readonly within: Context['within']
  readonly sheet: Sheet
  readonly id: string
  readonly fileName: string
  readonly sha256: string
  readonly by: string
  readonly at: Instant
}

type FileImport<T> = {
  /** As typed: "import units"; `example` shows a whole call. */
  readonly name: string
  readonly example: string
  readonly summary: string
  /** Beside --agency and --dry-run: what `wanted` needs. */
  readonly options?: Command['options']
  readonly usage?: string
  /** What else must have been given, in words; undefined where nothing is missing. */
  readonly missing?: (call: Call) => string | undefined
  /** What is wrong with the file as a whole, before any database is opened (I-39). */
  readonly examine: (sheet: Sheet, call: Call) => Promise<Outcome<unknown>>
  readonly bring: (brought: Brought, call: Call) => Promise<Outcome<T>>
  readonly answer: (done: T, call: Call) => Answer
}

/** A command that brings one file of SIASN into an agency: examined before the database is opened, then staged or applied as its module says. */
export const fileImport = <T>({ name, example, summary, options = {}, usage = '', missing, examine, bring, answer }: FileImport<T>): Command => ({
  name,
  usage: `FILE --agency CODE${usage} [--dry-run]`,
  summary,
  options: { agency: { type: 'string' }, 'dry-run': { type: 'boolean' }, ...options },
  needs: 'database',
  before: async (call) => {
    const [file] = call.words
    if (file === undefined || call.option('agency') === undefined) return { refused: `Give the file and the agency, as in: ${example}.` }
    const more = missing?.(call)
    if (more !== undefined) return { refused: more }
    const found = await stat(file).catch(() => undefined)
    if (found === undefined || !found.isFile()) return { refused: `There is no file ${file}.` }
    const sheet = await openSheet(file, basename(file))
    if (!sheet.ok) return refused(sheet)
    const examined = await examine(sheet.value, call)
    return examined.ok ? undefined : refused(examined)
  },
  run: async (call, opened) => {
    const file = call.words[0] ?? ''
    const code = call.option('agency') ?? ''
    return await withServices(opened, async (services) => {
      const agency = (await allAgencies(services.pools)).find((one) => one.code === code)
      if (agency === undefined) return refused(refuse('IMPORT_AGENCY_UNKNOWN', { code }))
      const sheet = await openSheet(file, basename(file))
      if (!sheet.ok) return refused(sheet)
      const at = await services.clock.now()
      const within: Context['within'] = (role, work) => withContext(services, role, systemContext(services, agency, at), work)
      const outcome = await bring({ within, sheet: sheet.value, id: newId(at), fileName: basename(file).slice(-300), sha256: await fileDigest(file), by: SYSTEM, at }, call)
      return outcome.ok ? answer(outcome.value, call) : refused(outcome)
    })
  },
})

/** What became of a file, said on stderr. */
export const fates = {
  rejected: 'Nothing was written: mend the rejected rows, or upload the file on the page, where two people may set them aside.',
  dry: 'A dry run: nothing was written.',
  same: 'Nothing differs: nothing was written.',
} as const

const SHOWN = 200

/** The findings as lines for reading; --json lists all. */
export const shownFindings = (findings: readonly { readonly row: number; readonly column: string; readonly code: string; readonly message: string }[]): readonly string[] => [
  ...findings.slice(0, SHOWN).map(({ row, column, code, message }) => `row ${row}, ${column}: ${code} ${message}`),
  ...(findings.length > SHOWN ? [`and ${findings.length - SHOWN} more findings (--json lists all)`] : []),
]
