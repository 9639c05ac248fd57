import { Button } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { Link } from 'react-router'
import type { JsonObject } from '#platform/face/json.ts'
import { useSession } from '#web/session/use-session.ts'
import { NextStep } from '#web/ui/next-step.tsx'
import { useRefusal } from '#web/words/use-refusal.ts'
import { nextStepOf } from './next-step-of.ts'
import type { Contest } from './use-contest.ts'

/** The one act that moves the contest on; nothing where nothing waits for the reader. */
export const ContestStep = ({ contest }: { readonly contest: Contest }) => {
  const { t } = useTranslation()
  const say = useRefusal()
  const { codes } = useSession()
  const step = nextStepOf(contest, codes)
  if (step === null) return null
  const { name, to, because } = step
  const { kind } = step.facts
  const facts = { ...step.facts, ...(typeof kind === 'string' ? { kind: t(`approval.${kind}`) } : {}) }
  const why = because === null ? t(`contest.step.${name}.why`, facts) : say({ refusal: because.refusal, facts: because.facts as JsonObject })
  return (
    <NextStep act={t(`contest.step.${name}`, facts)} why={why}>
      <Button component={Link} to={to} variant="filled">
        {t(`contest.step.${name}.act`, facts)}
      </Button>
    </NextStep>
  )
}
