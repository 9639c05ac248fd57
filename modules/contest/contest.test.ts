import { expect, test } from 'vitest'
import { readManifest } from '#test/support/read-manifest.ts'
import { castOf, close, codesOf, goTo, judgedContest, publish, sendAll } from '#test/support/contest-steps.ts'
import { openWorld } from '#test/support/world.ts'
import { contestContract as c } from './contract.ts'

const world = await openWorld()
const cast = await castOf(world)

test('from a draft to a final result that has its evidence', async () => {
  const judging = await judgedContest(cast)
  const { contestId } = judging
  const params = { contestId }
  expect(await codesOf(contestId, cast.judges[0]!)).toHaveLength(4)
  await sendAll(cast, judging)
  await close(cast, contestId)
  const recap = await cast.organiser.call(c.readRecapitulation, { params })
  expect(recap.entries).toHaveLength(4)
  expect(recap.entries.every(({ sheets }) => sheets.length === 3)).toBe(true)
  expect(recap.checkpoint?.line).toContain('contoh')

  await publish(cast, contestId)
  const shown = await world.anyone.call(c.readPublicContest, { params: { agencyCode: 'contoh', contestId } })
  expect(shown.published?.places.map(({ place }) => place)).toContain(1)
  const mine = await cast.entrants[0]!.call(c.readMyResult, { params })
  expect(mine.place).toBeGreaterThan(0)
  expect(mine.notes).toHaveLength(3)

  await goTo(cast, shown.published?.objectionUntil ?? '')
  await world.due()
  expect((await cast.organiser.call(c.readContest, { params })).state).toBe('final')
  const bundle = await world.anyone.call(c.readPublicBundle, { params: { agencyCode: 'contoh', contestId } })
  expect(readManifest(await (bundle as Blob).text()).edition).toBe('public')
})
