import { useTranslation } from '../words/use-translation.ts'
import { identityContract } from '#platform/identity/contract.ts'
import { useAct } from '../calls/use-act.ts'
import { useRead } from '../calls/use-read.ts'
import { BusyButton } from '../ui/busy-button.tsx'
import { BusyLines } from '../ui/busy-lines.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Panel } from '../ui/panel.tsx'
import { Problem } from '../ui/problem.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { State } from '../ui/state.tsx'
import { useFormat } from '../words/use-format.ts'

/** The devices on which the reader is signed in, each revocable. */
export const SessionsPage = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const list = useRead(identityContract.listSessions, {})
  const end = useAct(identityContract.endSession, { stale: [identityContract.listSessions] })
  return (
    <>
      <PageHead title={t('shell.sessions')} />
      <Problem error={list.error ?? end.error} />
      <Panel flush title={t('sessions.living')} purpose={t('sessions.why')}>
        {list.data === undefined ? <BusyLines lines={3} /> : null}
        <Rows label={t('sessions.living')}>
          {(list.data?.items ?? []).map((session) => (
            <Row
              key={session.id}
              title={session.device === '' ? t('sessions.device.unknown') : session.device}
              detail={t('sessions.since', { since: format.shortInstant(session.createdAt), seen: format.shortInstant(session.seenAt) })}
              {...(session.current
                ? { second: <State is="good">{t('sessions.this')}</State> }
                : {
                    act: (
                      <BusyButton size="xs" variant="risk" busy={end.isPending && end.variables.params.sessionId === session.id} busyWords={t('sessions.ending')} onClick={() => end.mutate({ params: { sessionId: session.id } })}>
                        {t('sessions.end')}
                      </BusyButton>
                    ),
                  })}
            />
          ))}
        </Rows>
      </Panel>
    </>
  )
}
