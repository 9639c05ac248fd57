import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { sealInForce } from '../store/seals.ts'
import { readDraft } from '../store/stages.ts'
import { askTwo } from './ask-two.ts'
import { enterContest } from './enter-contest.ts'
import { findingsToSeal } from './findings-to-seal.ts'
import { sealOfDraft } from './seal-draft.ts'

type C = (typeof contestContract)['askSeal']

/** Asks a second person to seal the draft (I-1, I-10). A new version of sealed rules says why (I-2). */
export const askSeal = async (ctx: Context, { params, body }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.askSeal, 'update')
  if (!entered.ok) return entered
  const { stage } = entered.value
  if (stage.version !== body.version) return refuse('STALE')

  const first = stage.state === 'draft'
  if (!first && body.reason === null) return refuse('REASON_NEEDED')
  const draft = await readDraft(ctx.tx, ctx.agency.id, stage.id)
  const findings = await findingsToSeal(ctx, stage, draft)
  if (findings.length > 0) return refuse('NOT_READY_TO_SEAL', { count: findings.length, findings: [...findings] })
  const { seal, seats } = await sealOfDraft(ctx, stage)
  const inForce = await sealInForce(ctx.tx, ctx.agency.id, stage.id)
  if (inForce?.rulesDigest === seal.document.rules) return refuse('NOTHING_CHANGED')

  return ok(
    await askTwo(ctx, {
      kind: first ? 'stage.sealed' : 'rules.changed',
      contestId: stage.contestId,
      about: {
        contest: stage.contestId,
        title: stage.title,
        seal: seal.digest,
        reason: first ? null : body.reason,
        // What the digests stand for: the second person reads the whole text, not three numbers.
        rules: draft.rules,
        schedule: inForce?.schedule ?? draft.schedule,
        panel: seats.map(({ seat, reserve, name, office, institution, chair }) => ({ seat, reserve, name, office, institution, chair })),
      },
      part: seal.document,
    }),
  )
}
