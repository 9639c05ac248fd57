import { cutAfter } from '#core/ranking/intervals/cut.ts'
import { NotACovariance } from '#core/ranking/intervals/field.ts'
import { possibleBest } from '#core/ranking/intervals/possible-best.ts'
import { rankIntervals } from '#core/ranking/intervals/rank-intervals.ts'
import type { RankInterval, RankIntervals, RankOptions } from '#core/ranking/intervals/rank-intervals.ts'
import type { Answer, Call, Command, Json } from '../command.ts'
import { readCovariance } from './covariance-file.ts'
import { quoted, readSource, readTable } from './csv.ts'

/** `jenjang ranks`: which ranks each entry may truly have, from estimates and their uncertainty. */
export const ranks: Command = {
  name: 'ranks',
  usage: 'FILE.csv [--covariance FILE.csv] [--cut PLACES] [--best LIST] [--draws N] [--seed TEXT]',
  summary: 'Possible ranks (95 %) from the columns entry, estimate, se; rank 1 is the largest. FILE - is standard input.',
  options: { covariance: { type: 'string' }, cut: { type: 'string' }, best: { type: 'string' }, draws: { type: 'string' }, seed: { type: 'string' } },
  needs: 'nothing',
  run: call => answer(call),
}

const spec = { entry: { kind: 'text' }, estimate: { kind: 'number' }, se: { kind: 'number', optional: true } } as const
const mostEntries = 10_000

type Estimated = { readonly name: string; readonly entries: readonly string[]; readonly estimates: Float64Array; readonly standardErrors: Float64Array | undefined }

function answer(call: Call): Answer {
  const [file, ...more] = call.words
  if (file === undefined || more.length > 0) return { refused: `Name one file of estimates: jenjang ranks ${ranks.usage}.` }
  const read = readEstimates(file, call.option('covariance') === undefined)
  if ('refused' in read) return read
  const { name, entries, estimates, standardErrors } = read
  const places = placesOf('cut', call.option('cut')?.split(','), entries.length)
  const taus = placesOf('best', call.option('best')?.split(','), entries.length)
  if (typeof places === 'string' || typeof taus === 'string') return { refused: String(typeof places === 'string' ? places : taus) }
  if (places.length > 1) return { refused: '--cut takes one number of places.' }

  const covarianceFile = call.option('covariance')
  const covariance = covarianceFile === undefined ? undefined : readCovariance(covarianceFile, entries)
  if (covariance?.ok === false) return { refused: covariance.sentence }
  const options = optionsOf(call, entries.length, covariance !== undefined)
  if ('refused' in options) return options
  if (estimates.every(estimate => estimate === estimates[0])) call.tell(`${name}: all estimates are equal, so they cannot tell the entries apart.`)
  try {
    const sets = rankIntervals({ estimates, ...(standardErrors && { standardErrors }), ...(covariance && { covariance: covariance.rows }) }, options)
    return { document: documentOf(entries, sets, taus.length > 0 ? taus : entries.map((_, i) => i + 1), places[0]), lines: linesOf(entries, estimates, sets, places[0]) }
  } catch (error) {
    if (error instanceof NotACovariance) return { refused: `${covarianceFile}: ${error.message}.` }
    throw error
  }
}

function readEstimates(file: string, needsErrors: boolean): Estimated | { readonly refused: string } {
  const source = readSource(file)
  if (!source.ok) return { refused: source.sentence }
  const table = readTable(file, source.bytes, { ...spec, se: { kind: 'number', optional: !needsErrors } })
  if (!table.ok) return { refused: table.sentence }
  const name = file === '-' ? 'standard input' : file
  const { entry: entries, estimate: estimates, se: standardErrors } = table.columns
  const rowOf = (i: number) => `${name}: row ${table.row[i]}`
  if (entries.length < 2) return { refused: `${rowOf(0)}, column entry holds the only entry ${quoted(entries[0] ?? '')}; a ranking needs at least two.` }
  if (entries.length > mostEntries) return { refused: `${rowOf(mostEntries)} is past the limit of ${mostEntries} entries.` }
  const seen = new Set<string>()
  for (const [i, entry] of entries.entries()) {
    if (seen.has(entry)) return { refused: `${rowOf(i)}, column entry names ${quoted(entry)} a second time.` }
    seen.add(entry)
  }
  const negative = standardErrors?.findIndex(error => error < 0) ?? -1
  if (negative >= 0) return { refused: `${rowOf(negative)}, column se is ${standardErrors?.[negative]}; a standard error is not negative.` }
  return { name, entries, estimates, standardErrors }
}

function placesOf(option: string, list: readonly string[] | undefined, most: number): number[] | string {
  const places = (list ?? []).map(text => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : 0))
  return places.every(place => place >= 1 && place <= most) ? places : `--${option} ${quoted(list?.join(',') ?? '')} is not made of whole numbers from 1 to ${most}, the number of entries.`
}

/** As many draws as keep the answer within a second or so: 20,000 for a hundred entries, fewer for more. */
function optionsOf(call: Call, entries: number, dependent: boolean): RankOptions | { readonly refused: string } {
  const affordable = dependent ? 4e8 / entries ** 2 : 4e6 / entries
  const asked = call.option('draws')
  const draws = asked === undefined ? Math.round(Math.min(20_000, Math.max(1000, affordable))) : Number(asked)
  if (!(Number.isInteger(draws) && draws >= 100 && draws * entries <= 1e8)) return { refused: `--draws ${quoted(asked ?? '')} is not a whole number from 100 to ${Math.floor(1e8 / entries)}.` }
  const seed = call.option('seed')
  return seed === undefined ? { draws } : { draws, seed }
}

const pair = ({ low, high }: RankInterval = { low: 0, high: 0 }) => [low, high] as const

function documentOf(entries: readonly string[], sets: RankIntervals, taus: readonly number[], places: number | undefined): Json {
  const named = (list: readonly number[]) => list.map(i => entries[i] ?? '')
  const cut = places === undefined ? undefined : cutAfter(sets, places)
  return {
    entries: entries.map((entry, i) => ({ entry, rank: sets.ranks[i] ?? 0, marginal: pair(sets.marginal[i]), simultaneous: pair(sets.simultaneous[i]) })),
    best: Object.fromEntries(taus.map(tau => [tau, named(possibleBest(sets, tau))])),
    ...(cut && { cut: { places: places ?? 0, inside: named(cut.inside), undecided: named(cut.undecided), outside: named(cut.outside) } }),
  }
}

function linesOf(entries: readonly string[], estimates: Float64Array, sets: RankIntervals, places: number | undefined): string[] {
  const width = Math.max(8, ...entries.map(entry => entry.length))
  const span = (set: RankInterval | undefined) => (set === undefined ? '' : set.low === set.high ? `only ${set.low}` : `${set.low} to ${set.high}`)
  const order = [...entries.keys()].sort((a, b) => (sets.ranks[a] ?? 0) - (sets.ranks[b] ?? 0) || a - b)
  const row = (i: number) => `${String(sets.ranks[i]).padStart(5)}  ${(entries[i] ?? '').padEnd(width)}  ${Number((estimates[i] ?? 0).toPrecision(6)).toString().padStart(12)}  ${span(sets.marginal[i]).padEnd(14)}  ${span(sets.simultaneous[i])}`
  const undecided = places === undefined ? [] : cutAfter(sets, places).undecided
  return [
    ` rank  ${'entry'.padEnd(width)}  ${'estimate'.padStart(12)}  possible alone  possible all together (95 %)`,
    ...order.map(row),
    ...(places === undefined ? [] : ['', undecided.length === 0 ? `The cut after ${places} is clear.` : `The cut after ${places} cannot separate: ${undecided.map(i => entries[i]).join(', ')}.`]),
  ]
}
