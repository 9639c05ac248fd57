import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { partsOf } from '#core/judging/panel/connected-parts.ts'
import { contrastVarianceBound, laplacianOf, meanContrastVariance } from '#core/judging/panel/contrast-variance.ts'
import { designPanel } from '#core/judging/panel/design-panel.ts'
import { type PanelRequest, taskOf } from '#core/judging/panel/panel-request.ts'
import { seededGenerator } from '#core/random/seeded-generator.ts'
import { type Bench, type Facts, measured, type Sample } from './measure.ts'
import { missingPeer, type Peer, startPeer } from './peer.ts'

type Pairs = readonly (readonly [entry: string, judge: string])[]

/** 500 entries, 51 judges, five each, every tenth pair in conflict. */
function request(): PanelRequest {
  const random = seededGenerator('bench panel')
  const entries = Array.from({ length: 500 }, (_, at) => ({ id: `E${at}` }))
  const judges = Array.from({ length: 51 }, (_, at) => ({ id: `J${at}` }))
  const conflicts = entries.flatMap(entry => judges.filter(() => random.below(10) === 0).map(judge => [entry.id, judge.id] as const))
  return { entries, judges, perEntry: 5, conflicts, seed: 1 }
}

/** What both must keep, counted apart from the code that made the sheets, and how well entries can be compared. */
function examined(name: string, asked: PanelRequest, sheets: Pairs): Facts {
  const refused = new Set((asked.conflicts ?? []).map(pair => pair.join(' ')))
  const loads = asked.judges.map(({ id }) => sheets.filter(([, judge]) => judge === id).length)
  const counts = asked.entries.map(({ id }) => new Set(sheets.filter(([entry]) => entry === id).map(([, judge]) => judge)).size)
  const task = taskOf(asked)
  if (!task.ok) throw new Error(task.facts.sentence)
  const place = new Map(task.judges.map((id, at) => [id, at]))
  const judge = Int32Array.from(task.entries.flatMap(id => sheets.filter(([entry]) => entry === id).map(([, own]) => place.get(own) ?? 0)))
  const load = Int32Array.from(task.judges, id => sheets.filter(([, own]) => own === id).length)
  const whole = { judge, load, has: new Uint8Array(0) }
  const parts = partsOf(task, whole)
  const excess = meanContrastVariance(task, laplacianOf(task, whole, parts), parts) / contrastVarianceBound(500, 5, 51) - 1
  return {
    [`${name}: conflicts broken`]: sheets.filter(pair => refused.has(pair.join(' '))).length,
    [`${name}: entries without their five judges`]: counts.filter(count => count !== 5).length,
    [`${name}: loads`]: `${Math.min(...loads)} to ${Math.max(...loads)}`,
    [`${name}: connected`]: parts.count === 1,
    [`${name}: mean contrast variance above the bound, in %`]: 100 * excess,
  }
}

export const bench: Bench = {
  title: 'Panel design: 500 entries, 51 judges, 5 each, 10 % conflicts',
  prepare: () => {
    const asked = request()
    const folder = process.env.HOTCRP ?? ''
    const missing = existsSync(join(folder, 'lib/mincostmaxflow.php')) ? missingPeer('php', 'php', ['--version']) : 'HOTCRP does not name the folder of a checkout of github.com/kohler/hotcrp'
    let peer: Peer | undefined
    let ours: Pairs = []
    let theirs: Pairs = []
    let drawn: Pairs = []
    const design = (steps?: number): Pairs => {
      const answer = designPanel(asked, steps)
      if (!answer.ok) throw new Error(answer.facts.sentence)
      return answer.sheets
    }
    return {
      tasks: [{
        name: 'assign', contenders: [
          { name: 'Jenjang', ours: true, run: async () => { const { answer, ...sample } = await measured(() => design()); ours = answer; return sample } },
          { name: 'Jenjang, loads only', run: async () => { const { answer, ...sample } = await measured(() => design(0)); drawn = answer; return sample } },
          {
            name: 'HotCRP', missing, run: async () => {
              peer ??= startPeer('php', ['-d', 'memory_limit=-1', join(import.meta.dirname, 'panel-hotcrp.php'), folder])
              const { sheets, ...sample } = await peer.ask(asked) as Sample & { sheets: Pairs }
              theirs = sheets
              return sample
            },
          },
        ],
      }],
      facts: () => ({
        ...examined('Jenjang', asked, ours),
        ...examined('Jenjang, loads only', asked, drawn),
        ...(missing === undefined ? examined('HotCRP', asked, theirs) : {}),
      }),
      close: () => peer?.stop(),
    }
  },
}
