import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { RulesDocument } from './rules-document.ts'
import type { Work } from './work.ts'

export type EntryFile = { readonly fileId: string; readonly name: string; readonly type: string; readonly size: number; readonly sha256: string }

/** Is this work complete and within the sealed rules? What is missing is named by field. */
export const entryComplete = (rules: RulesDocument['work'], work: Work, files: readonly EntryFile[]): Outcome<true> => {
  const within = entryWithin(rules, work, files)
  if (!within.ok) return within
  const empty = rules.fields.filter(({ code, required }) => required && (work.fields[code] ?? '') === '').map(({ code }) => code)
  const missing = work.title === '' ? ['title', ...empty] : empty
  return missing.length > 0 ? refuse('ENTRY_INCOMPLETE', { missing, count: missing.length }) : ok(true)
}

/** The limits that hold for a draft too. */
export const entryWithin = (rules: RulesDocument['work'], work: Work, files: readonly EntryFile[]): Outcome<true> => {
  const known = new Map(rules.fields.map((field) => [field.code, field]))
  const strange = Object.keys(work.fields).filter((code) => !known.has(code))
  if (strange.length > 0) return refuse('FIELD_UNKNOWN', { fields: strange })
  const long = rules.fields.find(({ code, maxLength }) => (work.fields[code] ?? '').length > maxLength)
  if (long !== undefined) return refuse('FIELD_TOO_LONG', { field: long.code, length: work.fields[long.code]?.length ?? 0, max: long.maxLength })
  if (files.length > rules.filesAtMost) return refuse('TOO_MANY_FILES', { count: files.length, max: rules.filesAtMost })
  if (new Set(files.map(({ fileId }) => fileId)).size < files.length) return refuse('FILE_TWICE')
  const types: readonly string[] = rules.fileTypes
  const refused = files.find((file) => !types.includes(file.type) || file.size > rules.fileBytesAtMost)
  return refused === undefined ? ok(true) : refuse('FILE_REFUSED', { name: refused.name, type: refused.type, size: refused.size, max: rules.fileBytesAtMost })
}
