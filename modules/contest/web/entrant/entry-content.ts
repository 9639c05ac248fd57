import type { AnswerOf } from '#platform/face/route.ts'
import type { contestContract } from '../../contract.ts'
import type { RulesDocument } from '../../rules/rules-document.ts'

export type MyEntry = AnswerOf<typeof contestContract.readMyEntry>
export type EntryView = AnswerOf<typeof contestContract.readEntry>
export type EntryFile = EntryView['files'][number]
export type Colleague = EntryView['named']['coauthors'][number]

/** What an entrant writes: the draft as it is on the screen. */
export type EntryContent = {
  readonly category: string
  readonly title: string
  readonly fields: Readonly<Record<string, string>>
  readonly files: readonly EntryFile[]
  readonly coauthors: readonly Colleague[]
  readonly mentors: readonly Colleague[]
}

export const contentOf = (rules: Pick<RulesDocument, 'categories'>, entry: EntryView | null): EntryContent => ({
  category: entry?.category ?? rules.categories[0]?.code ?? '',
  title: entry?.work.title ?? '',
  fields: entry?.work.fields ?? {},
  files: entry?.files ?? [],
  coauthors: entry?.named.coauthors ?? [],
  mentors: entry?.named.mentors ?? [],
})

export const bodyOf = ({ category, title, fields, files, coauthors, mentors }: EntryContent) => ({
  category,
  work: { title: title.trim(), fields: Object.fromEntries(Object.entries(fields).map(([code, text]) => [code, text.trim()])) },
  files: files.map(({ fileId }) => fileId),
  coauthors: coauthors.map(({ employeeId }) => employeeId),
  mentors: mentors.map(({ employeeId }) => employeeId),
})
