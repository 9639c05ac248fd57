import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seededGenerator } from '#core/random/seeded-generator.ts'
import { readDemoAccounts } from '#app/demo/demo-accounts.ts'
import { readPostmasterFile } from '#platform/db/launcher/postmaster-file.ts'
import { waitUntil } from '#platform/db/launcher/wait.ts'
import { dataFolder, type Started } from './real-server.ts'
import { type Acknowledged, type SendingJudge, sitDown } from './sending-judge.ts'

// Five judges of the demonstration send sheets, corrections and drafts without a pause. In between kill -9 meets the server,
// and the database in three ways. What was acknowledged is there, once; what was not is sent again under its own key.
// JENJANG_KILLS=20 does each of the two twenty times.

const kills = Number(process.env['JENJANG_KILLS'] ?? '3')
const data = dataFolder('demo')
const draw = seededGenerator('kills')
const judges: SendingJudge[] = []
let server: Started

const start = async (): Promise<void> => {
  server = await data.serve(process.execPath, 'app/serve.ts')
}
const kill = (pid: number | undefined): void => void (pid !== undefined && process.kill(pid, 'SIGKILL'))

const killServer = async (): Promise<void> => {
  kill(data.serverPid())
  await server.ended
  await start()
}

/** The postmaster alone; one of its backends, which makes it recover by itself; all of its processes. */
const killDatabase = (round: number): void => {
  const all = data.postgres()
  const postmaster = readPostmasterFile(join(data.folder, 'database'))?.pid
  if (round % 3 === 0) kill(postmaster)
  else if (round % 3 === 1) kill(all.filter((pid) => pid !== postmaster).at(-1))
  else for (const pid of all) kill(pid)
}

const count = (): number => judges.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0)
/** Judging is in full swing again, and the next kill meets it at a moment that chance chooses. */
const inTheMiddle = async (): Promise<void> => {
  const from = count()
  expect(await waitUntil(() => count() >= from + 15 || server.child.exitCode !== null, 60_000), server.words()).toBe(true)
  expect(server.child.exitCode, server.words()).toBe(null)
  await sleep(draw.below(80))
}

beforeAll(async () => {
  const built = data.type(process.execPath, 'app/cli.ts', 'demo', '--employees', '1000')
  expect(await built.ended, built.words()).toEqual({ code: 0, signal: null })
  await start()
  const accounts = readDemoAccounts(data.folder).filter(({ role, agency }) => ['judge', 'chair'].includes(role) && agency === 'contoh')
  for (const account of accounts) {
    const judge = await sitDown(() => server.address, account, 'Lomba Inovasi Pelayanan Publik')
    if (judge !== undefined) judges.push(judge)
  }
  expect(judges).toHaveLength(5)
}, 600_000)
afterAll(() => data.remove())

test(`kill -9 of the server and of the database, ${kills} times each, in the middle of judging: no acknowledged score is lost, none counts twice`, { timeout: 120_000 + kills * 60_000 }, async () => {
  let isOver = false
  const sending = Promise.all(judges.map((judge) => judge.send(() => isOver)))
  const killing = (async () => {
    for (let round = 0; round < kills; round += 1) {
      await inTheMiddle()
      await killServer()
      await inTheMiddle()
      const pid = data.serverPid()
      killDatabase(round)
      await inTheMiddle()
      expect(data.serverPid(), 'the server outlives its database').toBe(pid)
    }
  })().finally(() => void (isOver = true))
  await Promise.all([killing, sending])

  const repeated = judges.flatMap(({ acknowledged }) => acknowledged.filter(({ tries }) => tries > 1))
  expect(repeated.length).toBeGreaterThan(0)
  for (const judge of judges) await expectWhole(judge)
  for (const judge of judges) {
    for (const { act, answer } of judge.acknowledged.slice(-3)) expect(await judge.again(act)).toEqual(answer)
    await expectWhole(judge)
  }
  if (process.env['JENJANG_KILLS'] !== undefined) process.stderr.write(`${kills} kills of each: ${count()} acts acknowledged, ${repeated.length} of them sent more than once, ${repeated.filter(({ late }) => late).length} of these had taken effect before their answer was lost\n`)
})

test('afterwards every promise is kept', async () => {
  const examined = data.type(process.execPath, 'app/cli.ts', 'doctor')
  expect(await examined.ended, examined.words()).toEqual({ code: 0, signal: null })
  process.kill(server.pid, 'SIGTERM')
  expect(await server.ended).toEqual({ code: 0, signal: null })
})

/** Each sheet holds what it held before and every acknowledged act, in order, and nothing else. */
const expectWhole = async ({ acknowledged, before, now }: SendingJudge): Promise<void> => {
  for (const [code, sheet] of await now()) {
    const acts = acknowledged.filter(({ act }) => act.code === code)
    expect(sheet.sent).toEqual([...(before.get(code)?.sent ?? []), ...acts.filter(({ act }) => act.kind !== 'draft').map(asVersion)])
    const draft = acts.findLast(({ act }) => act.kind === 'draft')
    if (draft !== undefined) expect(sheet.draft).toMatchObject({ version: draft.answer.number, scores: draft.act.scores, savedAt: draft.answer.at })
  }
}

const asVersion = ({ act, answer }: Acknowledged) =>
  expect.objectContaining({
    number: answer.number,
    scores: act.scores,
    receivedAt: answer.at,
    reason: act.kind === 'correct' ? `Koreksi ${act.key.slice(0, 8)}` : null,
    receipt: expect.objectContaining({ seq: answer.seq, digest: answer.digest }),
  })
