import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { judging, scoreFor, upTo } from '#verifier/invented/contest.ts'
import type { Bench, Sample } from './measure.ts'
import { startPeer } from './peer.ts'

const editions = ['public', 'full'] as const
const seconds = 10

/** Each round in a fresh process, as a stranger runs it. */
export const bench: Bench = {
  title: `A published contest of 10,000 entries, 9 judges, 12 criteria: the verifier, each run in a fresh process; at most ${seconds} s`,
  prepare: (options) => {
    const { values } = parseArgs({ args: [...options], options: { entries: { type: 'string', default: '10000' }, judges: { type: 'string', default: '9' }, criteria: { type: 'string', default: '12' } } })
    const [entries, judges, criteria] = [Number(values.entries), Number(values.judges), Number(values.criteria)]
    const folder = mkdtempSync(join(tmpdir(), 'bench-verifier-'))
    writeBundles(folder, entries, judges, criteria)
    const slowest = { wallMs: 0, cpuMs: 0 }
    return {
      tasks: editions.map((edition) => ({
        name: `edition ${edition}`,
        contenders: [{ name: 'verify.mjs', ours: true, run: async () => {
          const peer = startPeer(process.execPath, [join(import.meta.dirname, 'verifier.child.ts')])
          const sample = await peer.ask({ bundle: join(folder, `${edition}.jsonl`) }) as Sample
          peer.stop()
          slowest.wallMs = Math.max(slowest.wallMs, sample.wallMs)
          slowest.cpuMs = Math.max(slowest.cpuMs, sample.cpuMs)
          return sample
        } }],
      })),
      facts: () => ({
        [`within ${seconds} s (wall clock)`]: slowest.wallMs <= seconds * 1000, [`within ${seconds} s (processor)`]: slowest.cpuMs <= seconds * 1000,
        ...Object.fromEntries(editions.map((edition) => [`MB of ${edition}`, Math.round(statSync(join(folder, `${edition}.jsonl`)).size / 1e6)])),
      }),
      close: () => rmSync(folder, { recursive: true }),
    }
  },
}

const writeBundles = (folder: string, entries: number, judges: number, criteria: number): void => {
  const story = judging({ entries, judges, criteria })
  for (const judge of upTo(judges)) for (const entry of upTo(entries)) story.sheet(judge, entry, scoreFor(judge, entry))
  story.clock = 420
  const seq = story.closed(entries * judges)
  story.clock = 421
  story.published(story.computed({ kind: 'closing', seq }))
  for (const edition of editions) writeFileSync(join(folder, `${edition}.jsonl`), story.bundle(edition))
}
