import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../command.ts'
import { panel } from './panel.ts'

let folder = ''
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'panel-')) })
afterAll(() => rmSync(folder, { recursive: true }))

const told: string[] = []
async function run(...words: string[]): Promise<Answer> {
  if (panel.needs !== 'nothing') throw new Error('the command needs nothing')
  return panel.run({ words, option: () => undefined, all: () => [], flag: () => false, tell: line => void told.push(line) })
}

async function onText(text: string): Promise<Answer> {
  const file = join(folder, 'panel.json')
  writeFileSync(file, text)
  return run(file)
}

const refusedWith = async (text: string): Promise<string> => {
  const answer = await onText(text)
  return 'refused' in answer ? answer.refused.replace(`${folder}/`, '') : 'answered'
}

const request = { entries: [{ id: 'A' }, { id: 'B', unit: 'Dinas 1' }, { id: 'C' }], judges: [{ id: 'J1' }, { id: 'J2', unit: 'Dinas 1' }, { id: 'J3' }], perEntry: 2, conflicts: [['A', 'J1']], seed: 7 }

test('the document is exactly what the command promises', async () => {
  const answer = await onText(JSON.stringify(request))
  if ('refused' in answer) throw new Error(answer.refused)
  expect(answer.document).toEqual({
    sheets: [['A', 'J2'], ['A', 'J3'], ['B', 'J1'], ['B', 'J3'], ['C', 'J1'], ['C', 'J2']],
    loads: { J1: 2, J2: 2, J3: 2 }, connected: true, contrastVariance: 1.33333333333, bound: 1.33333333333, warnings: [],
  })
  expect(answer.lines[0]).toBe('A: J2, J3')
})

test('a panel that falls apart is an answer with an infinite variance in words and a remark', async () => {
  const answer = await onText(JSON.stringify({ ...request, conflicts: [], perEntry: 1 }))
  expect(answer).toMatchObject({ document: { connected: false, contrastVariance: 'Infinity' } })
  expect(told.at(-2)).toMatch(/^the panel falls into 3 parts/)
})

describe('one sentence for each bad input', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['', 'panel.json: is empty.'],
    ['{', 'panel.json: is not JSON ('],
    ['[]', 'panel.json: is not an object.'],
    [JSON.stringify({ ...request, entries: [{ id: 'A' }, { name: 'B' }] }), 'panel.json: entries[1].id is not a text.'],
    [JSON.stringify({ ...request, judges: undefined }), 'panel.json: judges is not a list.'],
    [JSON.stringify({ ...request, perEntry: 'two' }), 'panel.json: perEntry is not a number.'],
    [JSON.stringify({ ...request, perEntry: 1.5 }), 'panel.json: The number of judges per entry is not a whole number from 1.'],
    [JSON.stringify({ ...request, conflicts: [['A']] }), 'panel.json: conflicts[0] is not a pair [entry, judge].'],
    [JSON.stringify({ ...request, conflicts: [['A', 'J9']] }), 'panel.json: A conflict names the judge J9, who is not in the list.'],
    [JSON.stringify({ ...request, perEntry: 3 }), 'panel.json: Entry A has only 2 judges without conflict and needs 3.'],
    [JSON.stringify({ ...request, judges: [{ id: 'J1', max: 'many' }] }), 'panel.json: judges[0].max is not a number.'],
    ['\u0000'.repeat(10_000_000), 'panel.json: is not JSON ('],
  ]
  for (const [text, sentence] of cases) {
    test(sentence, async () => expect(await refusedWith(text)).toContain(sentence))
  }
  test('no file', async () => expect(await run()).toEqual({ refused: 'Give one file, as in: panel FILE.json.' }))
  test('a file that is not there', async () => expect(await run(join(folder, 'none.json'))).toMatchObject({ refused: expect.stringContaining('cannot be read') }))
})
