import { xlsxStream, type WrittenCell } from '#platform/documents/write-sheet.ts'
import { type Outcome, ok } from '#platform/face/outcome.ts'
import type { Received } from '#platform/face/route.ts'
import { wordsOf } from '#platform/face/words.ts'
import type { Context } from '#platform/http/context.ts'
import { type Download, download } from '#platform/http/download.ts'
import type { contestContract } from '../contract.ts'
import { type Recapitulation, readRecapitulation } from './read-recapitulation.ts'

type C = (typeof contestContract)['readRecapitulationSheet']

/** The recapitulation as a spreadsheet: one row per sheet, every criterion a column; text cells never run as formulas (I-40). */
export const readRecapitulationSheet = async (ctx: Context, input: Received<C>): Promise<Outcome<Download>> => {
  const found = await readRecapitulation(ctx, { params: input.params, query: undefined, body: undefined })
  if (!found.ok) return found
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return ok(download({ name: 'rekapitulasi-nilai.xlsx', type, inline: false, content: xlsxStream('Rekapitulasi', rowsOf(found.value)) }))
}

const rowsOf = (recap: Recapitulation): readonly (readonly WrittenCell[])[] => {
  const say = wordsOf('id')
  const criteria = [...new Map(recap.categories.flatMap(({ result }) => result.criteria).map((criterion) => [criterion.code, criterion])).values()]
  const before = ['place', 'code', 'work', 'authors', 'unit', 'result', 'judge', 'judgeName'].map((key) => say(`contest.recap.${key}`))
  const after = ['total', 'note'].map((key) => say(`contest.recap.${key}`))
  const names = new Map(recap.judges.map(({ code, name }) => [code, name]))
  return [
    [recap.title],
    [recap.agency, recap.stageName.id],
    [say('contest.recap.seal', { seal: recap.seal })],
    [recap.checkpoint === null ? '' : recap.checkpoint.line],
    [...before, ...criteria.map(({ name, weight }) => `${name.id} (${weight})`), ...after],
    ...recap.entries.flatMap((entry) =>
      entry.sheets.map((sheet): readonly WrittenCell[] => [
        entry.place,
        entry.code,
        entry.work,
        entry.authors.map(({ name }) => name).join(', '),
        entry.authors[0]?.unit ?? '',
        entry.result.shown,
        sheet.judge,
        names.get(sheet.judge) ?? '',
        ...criteria.map(({ code }) => sheet.scores[code] ?? ''),
        sheet.total.shown,
        [sheet.corrected ? say('contest.recap.corrected') : '', sheet.notCounted === null ? '' : say('contest.recap.notCounted')].filter((text) => text !== '').join('; '),
      ]),
    ),
  ]
}
