import { describe, expect, test } from 'vitest'
import { castOf, close, codesOf, draftContest, judgedContest, send } from '#test/support/contest-steps.ts'
import { openWorld } from '#test/support/world.ts'
import { contestContract as c } from './contract.ts'

const world = await openWorld()
const cast = await castOf(world)
const { organiser, overseer } = cast
const [arga, indah] = cast.judges

/** Entries 1 to 4 apart by a level each, the second judge one step stricter. */
const judged = async () => {
  const judging = await judgedContest(cast)
  const { contestId } = judging
  const order = await codesOf(contestId, arga!)
  for (const [j, judge] of cast.judges.entries()) {
    for (const code of await codesOf(contestId, judge)) {
      const level = order.indexOf(code) + 2
      await send(judging, judge, code, (index) => String(Math.min(5, Math.max(1, level - (j === 1 ? 1 : 0) - (index === j ? 1 : 0)))))
    }
  }
  return judging
}

describe('how sure the order is', () => {
  test('I-7: nobody reads it before closing; after it, who may; a judge sees the own severity only', async () => {
    const { contestId } = await judged()
    const params = { contestId }
    for (const reader of [organiser, overseer, arga!]) expect((await reader.refused(c.readDiagnostics, { params })).code).toBe('WRONG_STATE')
    await close(cast, contestId)

    const all = await organiser.call(c.readDiagnostics, { params })
    const [figures] = all.categories.map((category) => category.figures)
    expect(all.ownOnly).toBe(false)
    expect(figures?.entries.map(({ place }) => place).sort()).toHaveLength(4)
    expect(figures?.judges).toHaveLength(3)
    const recap = await organiser.call(c.readRecapitulation, { params })
    for (const { code, place, official } of figures?.entries ?? []) {
      expect(recap.entries.find((entry) => entry.code === code)).toMatchObject({ place, result: official })
    }
    const codeOf = (name: string): string | undefined => recap.judges.find((judge) => judge.name === name)?.code
    expect(figures?.judges[0]?.code).toBe(codeOf('Indah Sasmitaloka'))

    const own = await indah!.call(c.readDiagnostics, { params })
    expect(own.ownOnly).toBe(true)
    expect(own.categories[0]?.figures?.judges.map(({ code }) => code)).toEqual([codeOf('Indah Sasmitaloka')])
    expect(own.categories[0]?.figures?.entries).toEqual(figures?.entries)
    expect((await overseer.call(c.readDiagnostics, { params })).categories).toEqual(all.categories)
    expect((await cast.entrants[0]!.refused(c.readDiagnostics, { params })).code).toBe('FORBIDDEN')
  })

  test('reading writes nothing into the evidence (I-3)', async () => {
    const { contestId } = await judged()
    await close(cast, contestId)
    const length = async (): Promise<unknown> => (await world.database.owner('select count(*) from ledger.entry')).rows[0]
    const before = await length()
    await organiser.call(c.readDiagnostics, { params: { contestId } })
    expect(await length()).toEqual(before)
  })

  test('sheets that are all alike are answered with the reason, not with an error', async () => {
    const judging = await judgedContest(cast)
    for (const judge of cast.judges) for (const code of await codesOf(judging.contestId, judge)) await send(judging, judge, code, () => '4')
    await close(cast, judging.contestId)
    expect((await organiser.call(c.readDiagnostics, { params: { contestId: judging.contestId } })).categories).toEqual([{ category: 'umum', silence: 'ALL_SCORES_EQUAL', parts: 1, figures: null }])
  })
})

describe('what to expect before sealing', () => {
  test('organisers see it of the draft, with its assumptions; reserves do not count', async () => {
    const { contestId } = await draftContest(cast)
    const answer = await organiser.call(c.readSeparation, { params: { contestId }, query: { entries: 20 } })
    expect(answer).toMatchObject({ judges: 3, entries: 20, assumed: { wantedFound: 0.75 } })
    const [umum] = answer.categories
    expect(umum).toMatchObject({ perEntry: 3, sheets: 60, silence: null })
    expect(umum!.now!.found).toBeGreaterThan(0.4)
    expect((await arga!.refused(c.readSeparation, { params: { contestId } })).code).toBe('FORBIDDEN')
    expect((await organiser.refused(c.readSeparation, { params: { contestId }, query: { entries: 5_000 } })).code).not.toBe('FORBIDDEN')
  })
})
