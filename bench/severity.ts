import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededGenerator } from '#core/random/seeded-generator.ts'
import type { Bench, Contender, Facts, Sample, Task } from './measure.ts'
import { missingPeer, startPeer } from './peer.ts'
import type { Peer } from './peer.ts'

/**
 * Crossed random effects against lme4 on its own InstEval (73,421 ratings of lecturers by students), rows shuffled and labels renamed here so
 * that neither side profits from an order; and a five-term panel of 750 scores. lme4 runs with the two optimisers it offers for
 * this, without the derivative check after the fit. Both sides fit before the first measured round, as a server has. Without R the ratings are simulated in the same shape, and ours runs alone.
 */
const here = import.meta.dirname
const panelFile = join(here, '..', 'core', 'judging', 'testdata', 'panel_a.csv')

type Answer = Sample & { readonly criterion: number; readonly names: string[]; readonly variances: number[]; readonly labels?: string[]; readonly effects?: number[]; readonly errors?: number[] }
type Request = { readonly model: 'two' | 'three' | 'panel'; readonly errors: boolean; readonly optimizer?: string }

export const bench: Bench = {
  title: 'Severity of judges: crossed random effects by REML (InstEval: 73,421 ratings by 2,972 students of 1,128 lecturers)',
  prepare: () => {
    const folder = mkdtempSync(join(tmpdir(), 'jenjang-severity-'))
    const missing = missingPeer('lme4', 'Rscript', ['-e', 'library(lme4)'])
    const data = join(folder, 'ratings.csv')
    writeFileSync(data, disguised(missing === undefined ? instEval(folder) : simulated()))
    const ours = startPeer(process.execPath, [join(here, 'severity.child.ts'), data, panelFile])
    const theirs = missing === undefined ? startPeer('Rscript', [join(here, 'severity.R'), data, panelFile]) : undefined
    const last = new Map<string, Answer>()
    return {
      tasks: tasksOf(ours, theirs, missing, last),
      facts: () => ({ data: missing === undefined ? 'InstEval' : 'simulated in the shape of InstEval', ...differences(last) }),
      close: () => {
        ours.stop()
        theirs?.stop()
        rmSync(folder, { recursive: true })
      },
    }
  },
}

function tasksOf(ours: Peer, theirs: Peer | undefined, missing: string | undefined, last: Map<string, Answer>): Task[] {
  const run = (peer: Peer, name: string, request: Request) => async () => {
    const answer = (await peer.ask(request)) as Answer
    last.set(name, answer)
    return answer
  }
  const contenders = (request: Request, optimizers: readonly string[]): Contender[] => {
    const key = `${request.model}${request.errors ? '+errors' : ''}`
    return [
      { name: 'Jenjang', ours: true, run: run(ours, `ours ${key}`, request) },
      ...optimizers.map(optimizer => ({ name: `lme4 ${optimizer}`, missing, run: theirs ? run(theirs, `lme4 ${key}`, { ...request, optimizer }) : () => Promise.reject(new Error('missing')) })),
    ]
  }
  return [
    { name: 'fit, two terms', aim: 20, contenders: contenders({ model: 'two', errors: false }, ['nloptwrap', 'bobyqa']) },
    { name: 'fit, all adjusted scores and their SDs', aim: 20, contenders: contenders({ model: 'two', errors: true }, ['bobyqa']) },
    { name: 'fit, three terms', aim: 20, contenders: contenders({ model: 'three', errors: false }, ['bobyqa']) },
    { name: 'five terms, 750 scores, with SDs', aim: 20, contenders: contenders({ model: 'panel', errors: true }, ['bobyqa']) },
  ]
}

/** Largest relative difference of variances, and of scores and SDs (against the largest score, each SD against itself). */
function differences(last: ReadonlyMap<string, Answer>): Facts {
  const facts: Record<string, number> = {}
  for (const key of ['two', 'two+errors', 'three', 'panel+errors']) {
    const a = last.get(`ours ${key}`)
    const b = last.get(`lme4 ${key}`)
    if (!a || !b) continue
    facts[`${key}: criterion, difference`] = a.criterion - b.criterion
    facts[`${key}: variances, largest relative difference`] = Math.max(...b.names.map((name, i) => Math.abs(a.variances[a.names.indexOf(name)]! / b.variances[i]! - 1)))
    if (!a.labels || !b.labels) continue
    const at = b.labels.map(label => a.labels!.indexOf(label))
    const most = Math.max(...b.effects!.map(Math.abs))
    facts[`${key}: scores, largest difference relative to the largest score`] = Math.max(...at.map((i, k) => Math.abs(a.effects![i]! - b.effects![k]!) / most))
    facts[`${key}: SDs, largest relative difference`] = Math.max(...at.map((i, k) => Math.abs(a.errors![i]! / b.errors![k]! - 1)))
  }
  return facts
}

type Row = readonly [s: string, d: string, unit: string, y: string]

function instEval(folder: string): Row[] {
  const file = join(folder, 'insteval.csv')
  const script = `suppressMessages(library(lme4)); x <- InstEval; x$unit <- paste(x$dept, x$service, sep = "-"); write.csv(x[, c("s", "d", "unit", "y")], "${file}", row.names = FALSE, quote = FALSE)`
  if (spawnSync('Rscript', ['-e', script], { stdio: 'ignore' }).status !== 0) throw new Error('R could not write InstEval')
  return readFileSync(file, 'utf8').trim().split('\n').slice(1).map(line => line.split(',') as unknown as Row)
}

/** Students rate lecturers mostly of their own department. */
function simulated(): Row[] {
  const g = seededGenerator('severity')
  const student = Array.from({ length: 2972 }, () => 0.33 * g.normal())
  const lecturer = Array.from({ length: 1128 }, () => 0.52 * g.normal())
  return student.flatMap((effect, s) => {
    const own = s % 14
    const seen = new Set<number>()
    while (seen.size < 15 + (s % 20)) seen.add(g.uniform() < 0.7 ? 14 * g.below(80) + own : g.below(1128))
    return [...seen].map((d): Row => [`${s}`, `${d}`, `${d % 14}-${g.below(2)}`, `${Math.round(3.2 + effect + lecturer[d]! + 1.18 * g.normal())}`])
  })
}

function disguised(rows: readonly Row[]): string {
  const g = seededGenerator(`severity ${rows.length}`)
  const columns = [0, 1, 2].map(k => {
    const labels = [...new Set(rows.map(row => row[k]!))]
    const codes = g.shuffle(labels.map((_, i) => `${'sdu'[k]}${i}`))
    return new Map(labels.map((label, i) => [label, codes[i]!]))
  })
  const lines = rows.map(row => [...columns.map((codes, k) => codes.get(row[k]!)), row[3]].join(','))
  return `s,d,unit,y\n${g.shuffle(lines).join('\n')}\n`
}
