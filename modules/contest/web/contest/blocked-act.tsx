import { Button } from '@mantine/core'
import type { JsonObject } from '#platform/face/json.ts'
import { useSession } from '#web/session/use-session.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { Shape } from '#web/ui/shape.tsx'
import { useRefusal } from '#web/words/use-refusal.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { asRefusal } from './as-refusal.ts'
import classes from './contest-head.module.css'
import { type Contest, type Obstacle, obstaclesTo } from './use-contest.ts'

const acts = { draft: 'seal', sealed: 'openJudging', judging: 'close', closed: 'publish' } as const

type Blocked = { readonly act: (typeof acts)[keyof typeof acts]; readonly obstacle: Obstacle }

/** The act that the present state leads to, while something is in its way; once it is free it is the next step of the page. */
export const useBlockedAct = (contest: Contest): Blocked | null => {
  const { codes } = useSession()
  const { state } = contest
  if (!codes.includes('organiser') || !(state in acts)) return null
  const act = acts[state as keyof typeof acts]
  const [obstacle] = obstaclesTo(contest, act)
  return obstacle === undefined ? null : { act, obstacle }
}

export const BlockedButton = ({ blocked: { act, obstacle } }: { readonly blocked: Blocked }) => {
  const { t } = useTranslation()
  return (
    <Allowed when={asRefusal([obstacle])}>
      <Button>{t(`contest.act.${act}`)}</Button>
    </Allowed>
  )
}

/** The reason stands below all buttons of the head; those who hear the page are told it at the button. */
export const BlockedReason = ({ blocked: { obstacle } }: { readonly blocked: Blocked }) => {
  const say = useRefusal()
  return (
    <p className={classes.why} aria-hidden="true">
      <Shape name="locked" tone="still" size="small" />
      <span>{say({ refusal: obstacle.refusal, facts: obstacle.facts as JsonObject })}</span>
    </p>
  )
}
