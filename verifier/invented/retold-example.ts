import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { draftsOf, makeBundle, saltOf, type Draft, type Json, type Making } from './agency.ts'
import { documentDigest, verify } from '../verify.mjs'

// For tests: the contest of docs/examples, told again with changes by an agency that signs whatever it likes. Every digest, link and
// signature is in order; only what the changed documents say can give it away.

export const examples = join(import.meta.dirname, '..', '..', 'docs', 'examples')
export const told = readFileSync(join(examples, 'full.jsonl'), 'utf8')
export const cancelled = readFileSync(join(examples, 'cancelled-full.jsonl'), 'utf8')
export const origin = 'jenjang/5b1f0c52-0d6f-4f7e-9a53-2f8f1a4f0e11/contoh'
export const chain = 'b6a8c3c6-30e5-7599-883d-62cf43676877'

export type Tale = Draft[]
export type Change = (tale: Tale) => void
type Node = { [key: string]: Json }

export const entry = (tale: Tale, seq: number): Draft => {
  const found = tale[seq - 1]
  if (!found) throw new Error(`no entry ${seq}`)
  return found
}

export const opened = (tale: Tale, seq: number, part: string): { content: Json; salt: string } => {
  const found = entry(tale, seq).parts[part]
  if (!found || 'erased' in found) throw new Error(`entry ${seq} has no open part ${part}`)
  return found
}

/** What stands at a path like `categories.0.places`; the whole content without one. */
export const get = (tale: Tale, seq: number, part: string, path = ''): Json =>
  path.split('.').filter(Boolean).reduce<Json>((value, key) => {
    if (typeof value !== 'object' || value === null || !(key in value)) throw new Error(`entry ${seq}, part ${part} has no ${path}`)
    return (value as Node)[key] ?? null
  }, opened(tale, seq, part).content)

export const items = (tale: Tale, seq: number, part: string, path = ''): Json[] => [...(get(tale, seq, part, path) as readonly Json[])]

export const set = (tale: Tale, seq: number, part: string, path: string, value: Json): void => {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  ;(get(tale, seq, part, keys.join('.')) as Node)[last] = value
}

export const put = (tale: Tale, seq: number, part: string, content: Json): void => {
  entry(tale, seq).parts[part] = { content, salt: saltOf(`${seq} ${part}`) }
}

export const at = (tale: Tale, seq: number, recorded: string, received = recorded): void => {
  Object.assign(entry(tale, seq), { received, recorded })
}

/** The entry is now by the actor of another one. */
export const by = (tale: Tale, seq: number, other: number): void => {
  entry(tale, seq).actor = entry(tale, other).actor
  put(tale, seq, 'actor', get(tale, other, 'actor'))
}

const twos: Readonly<Record<string, string>> = {
  'stage.sealed': 'seal', 'rules.changed': 'seal', 'schedule.moved': 'seal', 'panel.changed': 'seal', 'conflict.overridden': 'override', 'sheet.reopened': 'reopening',
  'entry.disqualified': 'disqualification', 'stage.closed': 'closing', 'result.published': 'publication', 'contest.cancelled': 'cancellation',
}

/** Draws everything after a change of documents: seals, what names them, digests of results, what was approved. */
export const settle = (tale: Tale): void => {
  const now = { rules: '', schedule: '', result: '' }
  for (const [index, { kind, parts }] of tale.entries()) {
    const seq = index + 1
    for (const name of ['rules', 'schedule'] as const) if (parts[name]) now[name] = documentDigest(get(tale, seq, name))
    if (parts['seal']) for (const name of ['rules', 'schedule'] as const) set(tale, seq, 'seal', name, now[name])
    for (const name of ['sheet', 'result']) if (parts[name]) set(tale, seq, name, 'rules', now.rules)
    if (parts['result']) now.result = documentDigest(get(tale, seq, 'result'))
    for (const name of ['publication', 'final']) if (parts[name]) set(tale, seq, name, 'result', now.result)
    const two = twos[kind]
    if (two !== undefined) approve(tale, seq, two)
  }
}

/** What was asked for is what the entry holds. */
const approve = (tale: Tale, seq: number, two: string): void => {
  const request = get(tale, seq, 'approval', 'request')
  for (const [index, { kind }] of tale.entries()) if (kind === 'approval.asked' && get(tale, index + 1, 'request', 'request') === request) set(tale, index + 1, 'request', 'document', documentDigest(get(tale, seq, two)))
}

/** Takes an entry out; what names later entries by number follows. */
export const takeOut = (tale: Tale, gone: number): void => {
  tale.splice(gone - 1, 1)
  for (const [index, { parts }] of tale.entries()) {
    for (const [part, path] of [['correction', 'of'], ['correction', 'reopened'], ['answer', 'objection'], ['result', 'basis.seq']] as const) {
      const named = parts[part] ? get(tale, index + 1, part, path) : undefined
      if (typeof named === 'number' && named > gone) set(tale, index + 1, part, path, named - 1)
    }
  }
}

export type Telling = Partial<Making> & { readonly from?: string }
export type Failing = Readonly<Record<string, readonly string[]>>

/** The checks that fail, each with the records that its failures name: `seq part`. */
export const failing = (given: Parameters<typeof verify>[0]): Failing =>
  Object.fromEntries(verify(given).checks.filter(({ status }) => status === 'failed').map(({ name, failures }) => [name, failures.map(({ seq, part }) => [seq, part].filter((piece) => piece !== undefined).join(' '))]))

export const retell = (change: Change, { from = told, edition = 'full', ...making }: Telling = {}): Buffer => {
  const tale = draftsOf(from)
  change(tale)
  return makeBundle(tale, { origin, chain, edition, ...making })
}

/** The failing checks, each with the record that its first failure names. */
export const caught = (change: Change, telling?: Telling): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(Object.entries(failing({ bundle: retell(change, telling) })).map(([name, places]) => [name, places[0]]))

/** What the edition of a contest opens that was cancelled before anything was published. */
export const ofCancelled = (edition: 'public' | 'full'): Telling => ({
  from: cancelled, edition, opens: (name, seq) => edition === 'full' || !(/^(actor|seat_\d+|members|work|file_\d+|evidence|reason|lines|ties|notes|text|result)$/.test(name) || (name === 'sheet' && seq > 40 && seq < 53)),
})
