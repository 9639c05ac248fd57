import { Button } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { Link } from 'react-router'
import { Panel } from '#web/ui/panel.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { Shape } from '#web/ui/shape.tsx'
import { useFormat } from '#web/words/use-format.ts'
import type { Contest } from './use-contest.ts'

/** Requests of two people that wait: who asked, until when, and where they are decided. Absent when none waits. */
export const WaitingPanel = ({ waiting }: Pick<Contest, 'waiting'>) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (waiting.length === 0) return null
  return (
    <Panel flush title={t('contest.waiting')} purpose={t('contest.waiting.why')}>
      <Rows label={t('contest.waiting')}>
        {waiting.map(({ approvalId, kind, askedBy, askedAt, expires, own }) => (
          <Row
            key={approvalId}
            lead={<Shape name="idle" size="large" />}
            title={t(`approval.${kind}`)}
            detail={t('contest.waiting.asked', { name: askedBy, at: format.shortInstant(askedAt) })}
            second={t('contest.waiting.until', { at: format.shortInstant(expires) })}
            act={
              <Button component={Link} to={`/persetujuan/${approvalId}`} size="xs">
                {t(own ? 'contest.waiting.see' : 'contest.waiting.open')}
              </Button>
            }
          />
        ))}
      </Rows>
    </Panel>
  )
}
