import { Button } from '@mantine/core'
import type { ReactNode, SyntheticEvent } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { Link } from 'react-router'
import { Refused } from '#platform/face/call.ts'
import type { Outcome } from '#platform/face/outcome.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { ContestState } from '../contest/contest-state.tsx'
import type { Contest } from '../contest/use-contest.ts'
import { useRefresh } from '../contest/use-refresh.ts'
import classes from './acts.module.css'

type Props = {
  readonly contest: Contest
  /** Its words are `contest.ask.<name>`, `.why`, `.do`, `.busy`, `.then`. */
  readonly name: 'seal' | 'newVersion' | 'move' | 'leave' | 'close' | 'publish' | 'cancel' | 'open'
  readonly when: Outcome<unknown> | readonly Outcome<unknown>[]
  readonly act: { readonly isPending: boolean; readonly error: Error | null; readonly reset: () => void }
  readonly send: () => void
  /** What the first person says: a reason, a moment. */
  readonly fields?: ReactNode
  /** Exactly what the second person will see. */
  readonly view: ReactNode
  readonly viewTitle?: string
  /** The red outline, for what cannot come back. */
  readonly risk?: boolean
}

/** The page of an act that another person approves (I-10): what is said, what the other will see, what follows. */
export const AskPage = ({ contest, name, when, act, send, fields, view, viewTitle, risk = false }: Props) => {
  const { t } = useTranslation()
  const refresh = useRefresh()
  const here = `/kompetisi/${contest.id}`
  const stale = act.error instanceof Refused && act.error.problem.code === 'STALE'
  const again = (): void => {
    act.reset()
    refresh()
  }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (!act.isPending) send()
  }
  return (
    <form className="stack stack-5" onSubmit={submit}>
      <PageHead
        title={t(`contest.ask.${name}`)}
        crumbs={[
          { to: '/kompetisi', label: t('contest.contests') },
          { to: here, label: contest.title },
        ]}
        states={<ContestState phase={contest.phase} />}
      />
      {fields === undefined ? null : (
        <Panel label={t(`contest.ask.${name}`)}>
          <div className="stack measure">{fields}</div>
        </Panel>
      )}
      <Panel title={viewTitle ?? t('contest.ask.view')} purpose={viewTitle === undefined ? t('contest.ask.view.why') : undefined}>
        {view}
      </Panel>
      <Problem error={act.error} {...(stale ? { again } : {})} />
      <div className="stack stack-2">
        <p className="sm muted measure">{t(`contest.ask.${name}.then`)}</p>
        <div className={classes.acts}>
          <Allowed when={when} reason="beside">
            <BusyButton type="submit" variant={risk ? 'risk' : 'filled'} busy={act.isPending} busyWords={t('contest.ask.busy')}>
              {t(`contest.ask.${name}.do`)}
            </BusyButton>
          </Allowed>
          <Button component={Link} to={here} variant="subtle">
            {t('shell.cancel')}
          </Button>
        </div>
      </div>
    </form>
  )
}
