import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exactConditional } from '#core/fairness/exact-conditional.ts'
import type { TwoByTwo } from '#core/fairness/two-by-two.ts'
import { seededGenerator, type Generator } from '#core/random/seeded-generator.ts'
import { measured, type Bench, type Sample, type Task } from './measure.ts'
import { missingPeer, startPeer, type Peer } from './peer.ts'

const tests = 1000
const sets = 200

/** Both sides give p, the conditional odds ratio and its interval; R's odds ratios stop at a tolerance of 1e-4, ours at 1e-12. */
export const bench: Bench = {
  title: 'Exact tests of selection by two groups: p, odds ratio and interval, beside R',
  prepare: () => {
    const draw = seededGenerator('bench fairness')
    const tables = Array.from({ length: tests }, () => invented(draw, 500))
    const stratified = Array.from({ length: sets }, () => Array.from({ length: 6 }, () => invented(draw, 200)))
    const folder = mkdtempSync(join(tmpdir(), 'bench-fairness-'))
    const files = [join(folder, 'fisher.csv'), join(folder, 'strata.csv')] as const
    writeFileSync(files[0], `a,b,c,d\n${tables.map(table => table.flat().join()).join('\n')}\n`)
    writeFileSync(files[1], `set,a,b,c,d\n${stratified.flatMap((set, i) => set.map(table => `${i},${table.flat().join()}`)).join('\n')}\n`)
    const missing = missingPeer('R', 'Rscript', ['-e', '0'])
    let peer: Peer | undefined
    const largest: Record<string, number> = {}

    const task = (name: string, kind: 'tables' | 'strata', each: readonly (readonly TwoByTwo[])[], aim?: number): Task => {
      let ours: number[] = []
      return {
        name,
        ...(aim === undefined ? {} : { aim }),
        contenders: [
          {
            name: 'Jenjang',
            ours: true,
            run: async () => {
              const { answer, ...sample } = await measured(() => each.map(strata => exactConditional(strata).p))
              ours = answer
              return sample
            },
          },
          {
            name: 'R',
            missing,
            run: async () => {
              peer ??= startPeer('Rscript', [join(import.meta.dirname, 'fairness-r.R'), ...files])
              const answer = await peer.ask({ kind }) as Sample & { readonly p: readonly number[] }
              largest[`largest relative difference of p, ${name}`] = Math.max(...ours.map((p, i) => Math.abs(p / (answer.p[i] ?? 0) - 1)))
              return { wallMs: answer.wallMs, cpuMs: answer.cpuMs, peakMb: answer.peakMb }
            },
          },
        ],
      }
    }
    return {
      tasks: [task(`${tests} Fisher tests`, 'tables', tables.map(table => [table]), 20), task(`${sets} stratified tests of 6 strata`, 'strata', stratified)],
      facts: () => largest,
      close: () => {
        peer?.stop()
        rmSync(folder, { recursive: true })
      },
    }
  },
}

/** Up to `most` people in each group, selected at rates that differ more or less. */
function invented({ below, uniform }: Generator, most: number): TwoByTwo {
  const rate = 0.1 + 0.8 * uniform()
  const row = (chance: number): readonly [number, number] => {
    const n = 10 + below(most - 9)
    const selected = Math.round(n * Math.min(1, Math.max(0, chance)))
    return [selected, n - selected]
  }
  return [row(rate), row(rate + 0.2 * (uniform() - 0.5))]
}
