import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bench, Contender, Facts, Sample, Task } from './measure.ts'

/** `npm run bench -- NAME [--rounds N] [--json] [options]`: see README.md beside this file. */

type Line = {
  readonly task: string
  readonly contender: string
  readonly ours: boolean
  readonly missing?: string
  readonly wallMs?: { readonly min: number; readonly median: number }
  readonly cpuMs?: { readonly min: number; readonly median: number }
  readonly peakMb?: number
  /** This contender's time divided by ours, of the minima and of the medians. */
  readonly factor?: { readonly min: number; readonly median: number }
  readonly aim?: number
}

const here = import.meta.dirname
const minimumOfRounds = 5

const median = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[half] ?? Number.NaN) : ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2
}
const spread = (values: readonly number[]) => ({ min: Math.min(...values), median: median(values) })

/** Contenders take turns within each round, so that a slow minute of the machine hits all of them. */
async function measureTask(task: Task, rounds: number): Promise<Line[]> {
  const present = task.contenders.filter(({ missing }) => missing === undefined)
  const samples = new Map<Contender, Sample[]>(present.map(contender => [contender, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [contender, list] of samples) list.push(await contender.run())
  }
  const walls = (contender: Contender) => (samples.get(contender) ?? []).map(({ wallMs }) => wallMs)
  const own = task.contenders.find(({ ours, missing }) => ours && missing === undefined)
  const base = own ? spread(walls(own)) : undefined
  return task.contenders.map((contender): Line => {
    const head = { task: task.name, contender: contender.name, ours: contender.ours ?? false, ...(task.aim === undefined ? {} : { aim: task.aim }) }
    if (contender.missing !== undefined) return { ...head, missing: contender.missing }
    const list = samples.get(contender) ?? []
    const wallMs = spread(walls(contender))
    const factor = base && { min: wallMs.min / base.min, median: wallMs.median / base.median }
    return { ...head, wallMs, cpuMs: spread(list.map(({ cpuMs }) => cpuMs)), peakMb: Math.max(...list.map(({ peakMb }) => peakMb)), ...(factor ? { factor } : {}) }
  })
}

const figure = (value: number | undefined) => (value === undefined ? '' : value >= 100 ? value.toFixed(0) : value.toPrecision(3))

function table(lines: readonly Line[]): string {
  const head = ['task', 'contender', 'min ms', 'median ms', 'cpu ms', 'peak MB', 'times ours', 'aim']
  const rows = lines.map(line => line.missing === undefined
    ? [line.task, line.contender, figure(line.wallMs?.min), figure(line.wallMs?.median), figure(line.cpuMs?.median), figure(line.peakMb), line.ours ? '' : figure(line.factor?.median), line.ours || line.aim === undefined ? '' : `${line.aim}`]
    : [line.task, line.contender, `not measured: ${line.missing}`])
  const widths = head.map((title, column) => Math.max(title.length, ...rows.filter(row => row.length > 3).map(row => row[column]?.length ?? 0)))
  return [head, ...rows].map(row => row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd()).join('\n')
}

const factLines = (facts: Facts) => Object.entries(facts).map(([name, value]) => `${name}: ${typeof value === 'number' ? Number(value.toPrecision(6)) : value}`).join('\n')

const names = () => readdirSync(here).filter(file => file.endsWith('.ts') && !['bench.ts', 'measure.ts', 'peer.ts', 'setup.ts'].includes(file) && !file.includes('.test.') && !file.includes('.child.')).map(file => file.slice(0, -3))

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals, tokens } = parseArgs({ args: [...args], options: { json: { type: 'boolean' }, rounds: { type: 'string' } }, strict: false, allowPositionals: true, tokens: true })
  const name = positionals[0]
  if (name === undefined || !names().includes(name)) {
    process.stderr.write(`usage: npm run bench -- NAME [--rounds N] [--json]; NAME is one of ${names().join(', ')}\n`)
    return 2
  }
  const rounds = Math.max(minimumOfRounds, Number(values.rounds ?? minimumOfRounds) || minimumOfRounds)
  const { bench } = (await import(`./${name}.ts`)) as { bench: Bench }
  const options = tokens.flatMap(token => (token.kind === 'option' && !['json', 'rounds'].includes(token.name) ? [token.value === undefined ? token.rawName : `${token.rawName}=${token.value}`] : token.kind === 'positional' && token.value !== name ? [token.value] : []))
  const prepared = await bench.prepare(options)
  try {
    const lines: Line[] = []
    for (const task of prepared.tasks) lines.push(...(await measureTask(task, rounds)))
    const facts = (await prepared.facts?.()) ?? {}
    const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30), node: process.version }
    const result = { name, title: bench.title, rounds, machine, measurements: lines, facts }
    mkdirSync(join(here, 'results'), { recursive: true })
    writeFileSync(join(here, 'results', `${name}.json`), `${JSON.stringify(result, null, 2)}\n`)
    process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : `${bench.title}\n\n${lines.length > 0 ? `${table(lines)}\n\n` : ''}${factLines(facts)}\n`)
    return 0
  } finally {
    await prepared.close?.()
  }
}

process.exitCode = await main(process.argv.slice(2))
