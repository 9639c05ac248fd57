import { setTimeout as sleep } from 'node:timers/promises'
import { Secret } from 'otpauth'
import { type Generator, seededGenerator } from '#core/random/seeded-generator.ts'
import type { DemoAccount } from '#app/demo/demo-accounts.ts'
import { contestContract as c } from '#modules/contest/contract.ts'
import type { Instant } from '#platform/clock/instant.ts'
import { callWith, Refused, Unreachable } from '#platform/face/call.ts'
import type { AnswerOf, Route, Sent } from '#platform/face/route.ts'
import { identityContract } from '#platform/identity/contract.ts'
import { currentTotp } from '#platform/identity/second-factor.ts'
import { COOKIE } from '#platform/identity/session.ts'

type Scores = Readonly<Record<string, string>>

/** What a judge sends; `correct` carries the number of the version that the judge saw. */
type Act = { readonly key: string; readonly code: string; readonly scores: Scores } & ({ readonly kind: 'draft' | 'submit' } | { readonly kind: 'correct'; readonly after: number })

type Answer = { readonly number: number; readonly seq: number | null; readonly digest: string | null; readonly at: string }
/** `late`: an earlier try had taken effect and only its answer was lost. */
export type Acknowledged = { readonly act: Act; readonly answer: Answer; readonly tries: number; readonly late: boolean }

type Sheet = AnswerOf<typeof c.readSheet>

export type SendingJudge = {
  /** Sends one act after another, each again under its own key until it is answered, until told to stop. */
  readonly send: (until: () => boolean) => Promise<void>
  readonly acknowledged: readonly Acknowledged[]
  /** Sends an acknowledged act once more, under its own key. */
  readonly again: (act: Act) => Promise<Answer>
  /** The sheets as they were when the judge sat down, and as they are now. */
  readonly before: ReadonlyMap<string, Sheet>
  readonly now: () => Promise<ReadonlyMap<string, Sheet>>
}

/** Nobody knows whether it happened: the server was away, or lost its database on the way. */
const isUnknown = (cause: unknown): boolean => cause instanceof Unreachable || (cause instanceof Refused && cause.problem.status >= 500)

/** Signs in by a password and a code, opens the sheets with another, and is ready to send. `where` is the server's address of the moment. */
export const sitDown = async (where: () => string, account: DemoAccount, title: string): Promise<SendingJudge | undefined> => {
  const draw = seededGenerator(`sending ${account.username}`)
  const secret = Buffer.from(Secret.fromBase32(account.totp).buffer)
  const code = (): string => currentTotp(secret, new Date().toISOString() as Instant)
  const { cookie, agency } = await signIn(where(), account, code())
  const call = async <R extends Route>(route: R, sent: Sent<R>, key?: string): Promise<AnswerOf<R>> =>
    await callWith({ origin: where(), agency: () => agency, language: () => 'id', headers: () => ({ cookie }) })(route, sent, key === undefined ? {} : { key })
  const { items } = await call(c.listContests, { query: { search: title } })
  const [contest] = items
  if (contest === undefined || contest.mine.seats.length === 0) return undefined
  const contestId = contest.id
  const { sheets } = await call(c.readQueue, { params: { contestId } })
  await call(c.openSession, { params: { contestId }, body: { code: code() } })
  const codes = sheets.map((sheet) => sheet.code)
  const now = async (): Promise<ReadonlyMap<string, Sheet>> => new Map(await Promise.all(codes.map(async (each) => [each, await call(c.readSheet, { params: { contestId, code: each } })] as const)))
  const before = await now()
  const rules = [...before.values()][0]?.rules ?? ''

  const carryOut = async (act: Act): Promise<Answer> => {
    const params = { contestId, code: act.code }
    const written = { scores: act.scores, note: `Catatan ${act.key.slice(0, 8)}`, memo: '' }
    if (act.kind === 'draft') {
      const { version, savedAt } = await call(c.saveDraft, { params, body: written }, act.key)
      return { number: version, seq: null, digest: null, at: savedAt }
    }
    const { number, receipt } =
      act.kind === 'correct'
        ? await call(c.correctSheet, { params, body: { ...written, rules, after: act.after, reason: `Koreksi ${act.key.slice(0, 8)}` } }, act.key)
        : await call(c.submitSheet, { params, body: { ...written, rules } }, act.key)
    return { number, seq: receipt.seq, digest: receipt.digest, at: receipt.received }
  }
  const untilAnswered = async (act: Act): Promise<Acknowledged> => {
    const begun = Date.now()
    for (let tries = 1; ; tries += 1) {
      const tried = Date.now()
      try {
        const answer = await carryOut(act)
        return { act, answer, tries, late: Date.parse(answer.at) < tried }
      } catch (cause) {
        if (!isUnknown(cause) || Date.now() - begun > 120_000) throw cause
        await sleep(50)
      }
    }
  }

  const acknowledged: Acknowledged[] = []
  const versions = new Map([...before].map(([each, sheet]) => [each, sheet.sent.length]))
  // The last sheet of the queue stays a draft: what was said to be kept must be there too.
  const kept = codes.filter((each) => versions.get(each) === 0).at(-1)
  const nextAct = (): Act => {
    const open = codes.find((each) => versions.get(each) === 0 && each !== kept)
    const fate = draw.below(4)
    const which = fate === 0 ? kept : fate === 1 ? open : undefined
    const chosen = which ?? codes.filter((each) => each !== kept)[draw.below(codes.length - (kept === undefined ? 0 : 1))] ?? ''
    const after = versions.get(chosen) ?? 0
    const base = { key: crypto.randomUUID(), code: chosen, scores: scoresFor(draw, before.get(chosen)) }
    if (chosen === kept) return { ...base, kind: 'draft' }
    return after === 0 ? { ...base, kind: 'submit' } : { ...base, kind: 'correct', after }
  }
  return {
    acknowledged,
    before,
    now,
    again: carryOut,
    send: async (until) => {
      while (!until()) {
        const done = await untilAnswered(nextAct())
        if (done.act.kind !== 'draft') versions.set(done.act.code, done.answer.number)
        acknowledged.push(done)
      }
    },
  }
}

const scoresFor = (draw: Generator, sheet: Sheet | undefined): Scores => Object.fromEntries((sheet?.criteria ?? []).map(({ code }) => [code, String(1 + draw.below(5))]))

const signIn = async (origin: string, { username, password }: DemoAccount, code: string): Promise<{ readonly cookie: string; readonly agency: string }> => {
  let cookie = ''
  const listening: typeof fetch = async (input, init) => {
    const answer = await fetch(input, init)
    cookie = answer.headers.getSetCookie().find((line) => line.startsWith(COOKIE))?.split(';')[0] ?? ''
    return answer
  }
  const { agency } = await callWith({ origin, agency: () => undefined, language: () => 'id', fetch: listening })(identityContract.signIn, { body: { username, password, code } })
  return { cookie, agency: agency.id }
}
