import { readFileSync } from 'node:fs'
import { resourceUsage } from 'node:process'
import { createInterface } from 'node:readline'
import { factorOf, interactionOf } from '#core/judging/crossed/design.ts'
import type { CrossedDesign } from '#core/judging/crossed/design.ts'
import { fitCrossed } from '#core/judging/crossed/fit-crossed.ts'
import { measured } from './measure.ts'

/** Our side of bench/severity.ts, in a process of its own: the same requests and answers as severity.R. */
const [ratingsFile, panelFile] = process.argv.slice(2) as [string, string]

function columnsOf(file: string): Record<string, string[]> {
  const [head, ...lines] = readFileSync(file, 'utf8').trim().split('\n').map(line => line.split(','))
  return Object.fromEntries(head!.map((name, k) => [name, lines.map(line => line[k]!)]))
}

const ratings = columnsOf(ratingsFile)
const panel = columnsOf(panelFile)
const [s, d, unit] = ['s', 'd', 'unit'].map(name => factorOf(name, ratings[name]!)) as [ReturnType<typeof factorOf>, ReturnType<typeof factorOf>, ReturnType<typeof factorOf>]
const y = Float64Array.from(ratings.y!, Number)
const [entry, judge, criterion] = ['entry', 'judge', 'criterion'].map(name => factorOf(name, panel[name]!)) as [ReturnType<typeof factorOf>, ReturnType<typeof factorOf>, ReturnType<typeof factorOf>]

const designs: Readonly<Record<string, { readonly design: CrossedDesign; readonly scored: number; readonly labels: readonly string[] }>> = {
  two: { design: { y, terms: [s, d] }, scored: 1, labels: d.labels },
  three: { design: { y, terms: [s, d, unit] }, scored: 1, labels: d.labels },
  panel: {
    design: {
      y: Float64Array.from(panel.score!, Number), fixed: criterion,
      terms: [entry, judge, interactionOf('entry:judge', entry, judge), interactionOf('entry:criterion', entry, criterion), interactionOf('judge:criterion', judge, criterion)],
    },
    scored: 0, labels: entry.labels,
  },
}

// a server has fitted before: let the engine compile what it will compile
for (let k = 0; k < 60; k++) fitCrossed(designs.panel!.design)
for (let k = 0; k < 2; k++) fitCrossed(designs.two!.design)

for await (const line of createInterface({ input: process.stdin })) {
  const { model, errors } = JSON.parse(line) as { model: string; errors: boolean }
  const { design, scored, labels } = designs[model]!
  const { answer: fit, ...sample } = await measured(() => fitCrossed(design, { errors }))
  if (!fit.ok) throw new Error(fit.facts.sentence)
  const term = fit.terms[scored]!
  process.stdout.write(`= ${JSON.stringify({
    ...sample, peakMb: resourceUsage().maxRSS / 1024, criterion: fit.criterion,
    names: [...fit.terms.map(({ name }) => name), 'residual'], variances: [...fit.terms.map(({ variance }) => variance), fit.residual],
    ...(errors ? { labels, effects: [...term.effects], errors: [...term.errors] } : {}),
  })}\n`)
}
