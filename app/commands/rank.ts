import { isModelName, models } from '#core/judging/ranking-models/models.ts'
import type { FacetName } from '#core/judging/crossed/coded-panel.ts'
import type { EntryLine, JudgeLine, RankingReport } from '#core/judging/ranking-models/ranking-report.ts'
import type { Answer, Call, Command } from '../command.ts'
import { quoted, readSource, readTable } from './csv.ts'
import { plainDocument } from './plain-document.ts'

/** `jenjang rank`: severity of judges and adjusted scores of entries from a table of scores. */
export const rank: Command = {
  name: 'rank',
  usage: 'FILE.csv --model mean|trimmed|crossed|rasch [--terms entry:judge,entry:criterion,judge:criterion] [--criterion fixed]',
  summary: 'Rank the entries of a panel from the columns entry, judge[, criterion], score; "-" reads standard input.',
  options: { model: { type: 'string' }, terms: { type: 'string' }, criterion: { type: 'string' } },
  needs: 'nothing',
  run: call => answer(call),
}

const facets = ['entry', 'judge', 'criterion'] as const satisfies readonly FacetName[]
const spec = { entry: { kind: 'text' }, judge: { kind: 'text' }, criterion: { kind: 'text', optional: true }, score: { kind: 'number' } } as const

function answer(call: Call): Answer {
  const [file, ...more] = call.words
  if (file === undefined || more.length > 0) return { refused: `Name one file of scores: jenjang rank ${rank.usage}.` }
  const model = call.option('model') ?? 'crossed'
  if (!isModelName(model)) return { refused: `--model ${quoted(model)} is none of ${Object.keys(models).join(', ')}.` }
  const criterion = call.option('criterion')
  if (criterion !== undefined && criterion !== 'fixed') return { refused: `--criterion ${quoted(criterion)} is not understood; it can be "fixed".` }
  const terms = termsOf(call.option('terms'))
  if (typeof terms === 'string') return { refused: terms }
  if (model !== 'crossed' && (terms.length > 0 || criterion !== undefined)) return { refused: `--terms and --criterion belong to --model crossed, not to ${model}.` }

  const source = readSource(file)
  if (!source.ok) return { refused: source.sentence }
  const table = readTable(file, source.bytes, spec)
  if (!table.ok) return { refused: table.sentence }
  const name = file === '-' ? 'standard input' : file
  if (table.columns.criterion === undefined && (criterion !== undefined || terms.flat().includes('criterion'))) return { refused: `${name}: row 1 has no column criterion, which --terms or --criterion asks for.` }
  const report = models[model](table.columns, { terms, criterionFixed: criterion !== undefined })
  if (!report.ok) {
    const row = report.facts.row === undefined ? '' : ` (row ${table.row[report.facts.row]})`
    return { refused: `${name}: ${report.facts.sentence}${row}.`.replace(/\.+$/u, '.') }
  }
  const { ok: _, ...whole } = report
  const document = { ...whole, entries: whole.entries.map(({ jointLow: __, jointHigh: ___, ...line }) => line) }
  for (const warning of report.warnings) call.tell(`${name}: ${warning}.`)
  return { document: plainDocument(document), lines: linesOf(report) }
}

/** `a:b,c:d` as lists of facets without those that every model has; or the sentence of a refusal. */
function termsOf(list: string | undefined): FacetName[][] | string {
  const terms: FacetName[][] = []
  const seen = new Set<string>()
  for (const text of list?.split(',').map(term => term.trim()) ?? []) {
    const names = text.split(':')
    const known = names.filter(name => facets.some(facet => facet === name)) as FacetName[]
    if (known.length !== names.length || new Set(names).size !== names.length) return `--terms ${quoted(text)} is not a term: join different ones of entry, judge, criterion with colons.`
    const key = known.toSorted().join(':')
    if (key !== 'entry' && key !== 'judge' && !seen.has(key)) terms.push(known)
    seen.add(key)
  }
  return terms
}

const figure = (value: number | null) => (value === null ? '-' : value.toFixed(2))

function linesOf(report: RankingReport): string[] {
  const width = (names: readonly string[]) => Math.max(8, ...names.map(name => name.length))
  const entryWidth = width(report.entries.map(({ entry }) => entry))
  const judgeWidth = width(report.judges.map(({ judge }) => judge))
  const entryLine = ({ entry, rank: place, rankLow, rankHigh, mean, adjusted, se }: EntryLine) =>
    `${String(place).padStart(5)}  ${entry.padEnd(entryWidth)}  ${figure(mean).padStart(9)}  ${figure(adjusted).padStart(9)}  ${figure(se).padStart(7)}  ${rankLow}-${rankHigh}`
  const judgeLine = ({ judge, severity, se, residualSd }: JudgeLine) => `       ${judge.padEnd(judgeWidth)}  ${figure(severity).padStart(9)}  ${figure(se).padStart(7)}  ${figure(residualSd).padStart(9)}`
  const flagged = report.flags.map(({ kind, entry, judge, value }) => `       ${[kind, entry, judge].filter(Boolean).join('  ')}  ${figure(value)}`)
  return [
    ` rank  ${'entry'.padEnd(entryWidth)}       mean   adjusted       se  possible ranks`, ...report.entries.map(entryLine), '',
    `       ${'judge'.padEnd(judgeWidth)}   severity       se  residuals`, ...report.judges.map(judgeLine),
    ...(flagged.length > 0 ? ['', '       worth a second look', ...flagged] : []),
  ]
}
