import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { seededGenerator } from '#core/random/seeded-generator.ts'
import { rankIntervals, type RankInterval, type RankIntervals } from '#core/ranking/intervals/rank-intervals.ts'
import { measured, type Bench, type Sample } from './measure.ts'
import { missingPeer, startPeer, type Peer } from './peer.ts'

const entries = 300
const draws = 1000

/** The peer is on CRAN only: `install.packages("csranks")`, or R_LIBS to where it is. */
export const bench: Bench = {
  title: `Confidence sets for the ranks of ${entries} entries: ${draws} draws, stepwise; ours gives marginal and simultaneous sets, csranks the simultaneous ones`,
  prepare: options => {
    const { values } = parseArgs({ args: [...options], options: { contests: { type: 'string', default: '20000' } } })
    const field = invented()
    const folder = mkdtempSync(join(tmpdir(), 'bench-ranks-'))
    const file = join(folder, 'estimates.csv')
    writeFileSync(file, `estimate,se\n${field.estimates.map((estimate, i) => `${estimate},${field.standardErrors[i]}`).join('\n')}\n`)
    let ours: RankIntervals | undefined
    let oursMs = Number.POSITIVE_INFINITY
    let theirs: readonly RankInterval[] | undefined
    let peer: Peer | undefined
    return {
      tasks: [{
        name: `${entries} entries, ${draws} draws`,
        aim: 46,
        contenders: [
          {
            name: 'Jenjang',
            ours: true,
            run: async () => {
              const { answer, ...sample } = await measured(() => rankIntervals(field, { draws }))
              ours = answer
              oursMs = Math.min(oursMs, sample.wallMs)
              return sample
            },
          },
          {
            name: 'csranks',
            missing: missingPeer('csranks', 'Rscript', ['-e', 'library(csranks)']) && 'csranks is not installed (R: install.packages("csranks"))',
            run: async () => {
              peer ??= startPeer('Rscript', [join(import.meta.dirname, 'ranks-csranks.R'), file, String(draws)])
              const answer = await peer.ask({}) as Sample & { readonly low: readonly number[]; readonly high: readonly number[] }
              theirs = answer.low.map((low, i) => ({ low, high: answer.high[i] ?? 0 }))
              return { wallMs: answer.wallMs, cpuMs: answer.cpuMs, peakMb: answer.peakMb }
            },
          },
        ],
      }],
      facts: () => ({
        'within 0.25 s': oursMs <= 250,
        ...(ours && theirs ? agreement('csranks', ours.simultaneous, theirs) : {}),
        ...(ours ? agreement('another seed of ours', ours.simultaneous, rankIntervals(field, { draws, seed: 'another' }).simultaneous) : {}),
        ...coverage(Number(values.contests)),
      }),
      close: () => {
        peer?.stop()
        rmSync(folder, { recursive: true })
      },
    }
  },
}

/** Values spread evenly over 10 points with errors between 0.3 and 0.7. */
function invented() {
  const { uniform, normal } = seededGenerator('bench ranks')
  const standardErrors = Array.from({ length: entries }, () => 0.3 + 0.4 * uniform())
  return { standardErrors, estimates: standardErrors.map(error => 10 * uniform() + error * normal()) }
}

/** Other draws move bounds by a few ranks of 300, within one program as between two. */
function agreement(name: string, ours: readonly RankInterval[], theirs: readonly RankInterval[]) {
  const apart = ours.flatMap(({ low, high }, i) => [Math.abs(low - (theirs[i]?.low ?? 0)), Math.abs(high - (theirs[i]?.high ?? 0))])
  return { [`bounds equal to ${name}`]: `${apart.filter(distance => distance === 0).length} of ${apart.length}`, [`largest difference of a bound to ${name}`]: Math.max(...apart) }
}

/** How often the 95 % sets hold the truth, over simulated contests of 20 entries with ties and neighbours closer than the noise. */
function coverage(contests: number) {
  const { uniform, normal } = seededGenerator('bench coverage')
  const truth = Array.from({ length: 20 }, (_, i) => Math.floor(i / 2) * 0.7 + (i % 4 === 0 ? 0.1 : 0))
  const standardErrors = truth.map(() => 0.3 + 0.7 * uniform())
  const possible = truth.map(own => ({ low: 1 + truth.filter(value => value > own).length, high: truth.filter(value => value >= own).length }))
  const alone = truth.map(() => 0)
  let together = 0
  for (let contest = 0; contest < contests; contest++) {
    const estimates = truth.map((value, i) => value + (standardErrors[i] ?? 0) * normal())
    const { marginal, simultaneous } = rankIntervals({ estimates, standardErrors }, { draws: 999, seed: contest })
    const holds = (sets: readonly RankInterval[], i: number) => (sets[i]?.low ?? 0) <= (possible[i]?.low ?? 0) && (sets[i]?.high ?? 0) >= (possible[i]?.high ?? 0)
    for (const i of truth.keys()) alone[i] = (alone[i] ?? 0) + (holds(marginal, i) ? 1 : 0)
    if (truth.every((_, i) => holds(simultaneous, i))) together++
  }
  return { 'simulated contests': contests, 'share in which all sets hold': together / contests, 'lowest share of one entry alone': Math.min(...alone) / contests, 'highest share of one entry alone': Math.max(...alone) / contests }
}
