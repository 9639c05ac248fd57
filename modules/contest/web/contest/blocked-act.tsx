import { Button } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { useSession } from '#web/session/use-session.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { asRefusal } from './as-refusal.ts'
import { type Contest, obstaclesTo } from './use-contest.ts'

const acts = { draft: 'seal', sealed: 'openJudging', judging: 'close', closed: 'publish' } as const

/** The act that the present state leads to, while something is in its way; once it is free it is the next step of the page. */
export const BlockedAct = ({ contest }: { readonly contest: Contest }) => {
  const { t } = useTranslation()
  const { codes } = useSession()
  const { state } = contest
  if (!codes.includes('organiser') || !(state in acts)) return null
  const act = acts[state as keyof typeof acts]
  const obstacles = obstaclesTo(contest, act)
  if (obstacles.length === 0) return null
  return (
    <Allowed when={asRefusal(obstacles)} reason="beside">
      <Button>{t(`contest.act.${act}`)}</Button>
    </Allowed>
  )
}
