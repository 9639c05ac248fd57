import { z } from 'zod'
import type { PanelRequest } from '#core/judging/panel/panel-request.ts'
import { quoted, readSource } from './csv.ts'

export type PanelFile = { readonly ok: true; readonly request: PanelRequest } | { readonly ok: false; readonly sentence: string }

/** More pairs of an entry and a judge than any contest has; keeps memory and time within bounds (I-39). */
const mostPairs = 20_000_000

const id = z.string('is not a text').min(1, 'is empty').max(200, 'is longer than 200 characters')
const unit = id.optional()
const shape = z.object({
  entries: z.array(z.object({ id, unit }, 'is not an object with an id'), 'is not a list'),
  judges: z.array(z.object({ id, unit, max: z.number('is not a number').optional() }, 'is not an object with an id'), 'is not a list'),
  perEntry: z.number('is not a number'),
  conflicts: z.array(z.tuple([id, id], 'is not a pair [entry, judge]'), 'is not a list').default([]),
  seed: z.union([z.string(), z.number()], 'is not a text or a number').default(0),
}, 'is not an object')

/** Reads the request of `jenjang panel` from a file, or from standard input for `-`. What is wrong is one sentence that names the place. */
export function readPanelFile(file: string): PanelFile {
  const source = readSource(file)
  if (!source.ok) return source
  const name = file === '-' ? 'standard input' : file
  const refuse = (why: string): PanelFile => ({ ok: false, sentence: `${name}: ${why}.` })
  if (source.bytes.length === 0) return refuse('is empty')
  let document: unknown
  try {
    document = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(source.bytes))
  } catch (error) {
    return refuse(error instanceof SyntaxError ? `is not JSON (${quoted(error.message)})` : 'is not UTF-8 text')
  }
  const { data, error } = shape.safeParse(document)
  if (error) return refuse(sentenceOf(error.issues[0]))
  if (data.entries.length * data.judges.length > mostPairs) return refuse(`has ${data.entries.length} entries and ${data.judges.length} judges: more than ${mostPairs} pairs`)
  const { conflicts, ...rest } = data
  return { ok: true, request: { ...rest, conflicts } }
}

function sentenceOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return 'is not a panel'
  const place = issue.path.map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('').replace(/^\./, '')
  return `${place} ${issue.message}`.trim()
}
