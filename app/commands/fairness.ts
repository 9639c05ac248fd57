import { fairnessReport } from '#core/fairness/fairness-report.ts'
import type { ExactOdds } from '#core/fairness/exact-conditional.ts'
import type { AgainstRest, FairnessReport, RatesReport, SelectionCounts, StratifiedTest, StratumReport } from '#core/fairness/fairness-report.ts'
import type { Heterogeneity } from '#core/fairness/woolf.ts'
import type { Answer, Call, Command, Json } from '../command.ts'
import { quoted, readSource, readTable } from './csv.ts'
import { plainDocument } from './plain-document.ts'

/** `jenjang fairness`: whether groups were selected at different rates, pooled and within strata. */
export const fairness: Command = {
  name: 'fairness',
  usage: 'FILE.csv [--hide-under PEOPLE]',
  summary: 'Selection rates and exact tests from the columns group, selected (0 or 1)[, stratum][, count]. FILE - is standard input.',
  options: { 'hide-under': { type: 'string' } },
  needs: 'nothing',
  run: call => answer(call),
}

const spec = { group: { kind: 'text' }, selected: { kind: 'number' }, stratum: { kind: 'text', optional: true }, count: { kind: 'number', optional: true } } as const
const mostPeople = 10_000_000
const mostGroups = 100
const mostStrata = 10_000

type Counted = { readonly name: string; readonly counts: SelectionCounts; readonly stratified: boolean }

function answer(call: Call): Answer {
  const [file, ...more] = call.words
  if (file === undefined || more.length > 0) return { refused: `Name one file of selections: jenjang fairness ${fairness.usage}.` }
  const hideUnder = call.option('hide-under') ?? '0'
  if (!/^\d{1,6}$/.test(hideUnder)) return { refused: `--hide-under ${quoted(hideUnder)} is not a whole number of people.` }
  const read = readCounts(file)
  if ('refused' in read) return read
  const report = fairnessReport(read.counts, Number(hideUnder))
  if (report.hidden) {
    const sentence = `${read.name}: a group has fewer than ${hideUnder} people, so no figure is shown.`
    call.tell(sentence)
    return { document: { hidden: true }, lines: [] }
  }
  if (report.groups.every(({ selected }) => selected === 0)) call.tell(`${read.name}: nobody was selected, so the groups cannot differ.`)
  return { document: documentOf(report, read.stratified), lines: linesOf(report, read.stratified) }
}

function readCounts(file: string): Counted | { readonly refused: string } {
  const source = readSource(file)
  if (!source.ok) return { refused: source.sentence }
  const table = readTable(file, source.bytes, spec)
  if (!table.ok) return { refused: table.sentence }
  const name = file === '-' ? 'standard input' : file
  const { group, selected, stratum, count } = table.columns
  const groups = [...new Set(group)]
  const strata = new Map<string, Map<string, { n: number; selected: number }>>()
  let people = 0
  for (const [i, own] of group.entries()) {
    const at = `${name}: row ${table.row[i]}`
    const outcome = selected[i] ?? 0
    const weight = count?.[i] ?? 1
    if (outcome !== 0 && outcome !== 1) return { refused: `${at}, column selected holds ${outcome}, which is neither 0 nor 1.` }
    if (!Number.isInteger(weight) || weight < 0) return { refused: `${at}, column count holds ${weight}, which is not a whole number from 0.` }
    people += weight
    if (people > mostPeople) return { refused: `${at}, column count brings more than ${mostPeople} people.` }
    const inStratum = strata.get(stratum?.[i] ?? '') ?? new Map(groups.length > mostGroups ? [] : groups.map(each => [each, { n: 0, selected: 0 }]))
    strata.set(stratum?.[i] ?? '', inStratum)
    const cell = inStratum.get(own) ?? { n: 0, selected: 0 }
    cell.n += weight
    cell.selected += weight * outcome
  }
  if (groups.length < 2) return { refused: `${name}: column group holds only ${quoted(groups[0] ?? '')} from row ${table.row[0]} on; a comparison needs at least two groups.` }
  if (groups.length > mostGroups) return { refused: `${name}: row ${table.row[group.indexOf(groups[mostGroups] ?? '')]}, column group brings more than ${mostGroups} groups.` }
  if (strata.size > mostStrata) return { refused: `${name}: row ${table.row[stratum?.indexOf([...strata.keys()][mostStrata] ?? '') ?? 0]}, column stratum brings more than ${mostStrata} strata.` }
  if (people === 0) return { refused: `${name}: column count holds nothing but 0 from row ${table.row[0]} on.` }
  return { name, stratified: stratum !== undefined, counts: { groups, strata: [...strata].map(([each, cells]) => ({ stratum: each, counts: groups.map(one => cells.get(one) ?? { n: 0, selected: 0 }) })) } }
}

const oddsOf = (exact: ExactOdds | null) => exact && { p: exact.p, oddsRatio: exact.oddsRatio, low: exact.low, high: exact.high }
const ratesOf = ({ groups, ratio, fourFifths, fisher }: RatesReport) => ({ groups: groups.map(({ group, n, selected, rate }) => ({ group, n, selected, rate })), ratio, fourFifths, fisher: oddsOf(fisher) })
const woolfOf = (woolf: Heterogeneity | null) => woolf && { statistic: woolf.statistic, df: woolf.df, p: woolf.p }
const cmhOf = (cmh: StratifiedTest | null) => cmh && {
  corrected: { statistic: cmh.corrected.statistic, p: cmh.corrected.p },
  uncorrected: { statistic: cmh.uncorrected.statistic, p: cmh.uncorrected.p },
  commonOddsRatio: cmh.commonOddsRatio,
  exact: oddsOf(cmh.exact),
}
const stratumOf = (one: StratumReport) => (one.hidden ? { stratum: one.stratum, hidden: true } : { stratum: one.stratum, ...ratesOf(one), adjustedP: one.adjustedP })
const restOf = ({ group, fisher, adjustedP, cmh, woolf }: AgainstRest) => ({ group, fisher: oddsOf(fisher), adjustedP, cmh: cmhOf(cmh), woolf: woolfOf(woolf) })

type Visible = Exclude<FairnessReport, { readonly hidden: true }>

function documentOf(report: Visible, stratified: boolean): Json {
  return plainDocument({
    ...ratesOf(report),
    cmh: cmhOf(report.cmh),
    woolf: woolfOf(report.woolf),
    strata: stratified ? report.strata.map(stratumOf) : [],
    ...(report.againstRest.length > 0 && { againstRest: report.againstRest.map(restOf) }),
  })
}

const figure = (value: number) => (value !== 0 && Math.abs(value) < 0.001 ? value.toExponential(2) : Number.isFinite(value) ? value.toFixed(3) : 'infinite')
const exactly = ({ p, oddsRatio, low, high }: ExactOdds) => `p ${figure(p)}, odds ratio ${figure(oddsRatio)} (${figure(low)} to ${figure(high)})`

function linesOf(report: Visible, stratified: boolean): string[] {
  const width = Math.max(8, ...report.groups.map(({ group }) => group.length))
  const rates = report.groups.map(({ group, n, selected, rate }) => `${group.padEnd(width)}  ${String(selected).padStart(8)} of ${String(n).padEnd(8)}  ${(100 * rate).toFixed(1).padStart(5)} %`)
  const strata = report.strata.map(one => `${one.stratum}: ${one.hidden ? 'not shown, a group is too small' : `${one.groups.map(({ rate }) => `${(100 * rate).toFixed(1)} %`).join(' / ')}${one.fisher ? `, ${exactly(one.fisher)}, adjusted p ${figure(one.adjustedP ?? 1)}` : ''}`}`)
  return [
    ...rates,
    '',
    `Lowest rate over highest: ${figure(report.ratio)}, ${report.fourFifths ? 'at least' : 'below'} four fifths.`,
    ...(report.fisher ? [`Exact test, pooled: ${exactly(report.fisher)}.`] : []),
    ...(report.cmh ? [`Exact test within strata: ${exactly(report.cmh.exact)}; asymptotic p ${figure(report.cmh.corrected.p)}.`] : []),
    ...(report.woolf ? [`Do the strata differ? p ${figure(report.woolf.p)}.`] : []),
    ...report.againstRest.map(({ group, fisher, adjustedP }) => `${group} against the others: ${exactly(fisher)}, adjusted p ${figure(adjustedP)}.`),
    ...(stratified ? ['', ...strata] : []),
  ]
}
