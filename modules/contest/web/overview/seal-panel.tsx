import { Button } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { Link } from 'react-router'
import { KeyValues } from '#web/ui/key-values.tsx'
import { Moment } from '#web/ui/date-text.tsx'
import { Open } from '#web/ui/open.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { SealMark } from '#web/ui/seal-mark.tsx'
import { useFormat } from '#web/words/use-format.ts'
import type { Contest } from '../contest/use-contest.ts'

type Props = {
  readonly contest: Pick<Contest, 'id' | 'seals'>
  /** Above the rules themselves: the whole width, and no way to where one is. */
  readonly wide?: boolean
}

/** The seal in force, the two people who made it, and what changed since (I-1, I-2). Absent before sealing. */
export const SealPanel = ({ contest: { id, seals }, wide = false }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const [first] = seals.toSorted((a, b) => a.version - b.version)
  const last = seals.reduce<Contest['seals'][number] | undefined>((newest, seal) => (newest === undefined || seal.version > newest.version ? seal : newest), undefined)
  if (first === undefined || last === undefined) return null
  const changes = seals.filter(({ version }) => version !== first.version)
  return (
    <Panel title={t('contest.seal')}>
      <div className="stack">
        <SealMark digest={last.seal} what={t('contest.seal.what')} />
        <KeyValues
          align={wide ? 'start' : 'end'}
          items={[
            [t('contest.seal.at'), <Moment key="at" at={first.sealedAt} />],
            [t('contest.seal.by'), <span key="by">{first.askedBy}<br />{first.approvedBy}</span>],
            [t('contest.seal.version'), format.number(last.version)],
            [
              t('contest.seal.changes'),
              changes.length === 0 ? (
                t('shell.none')
              ) : (
                <Open key="changes" value={format.number(changes.length)} question={t('contest.seal.changes.question')}>
                  {changes.map((seal) => (
                    <p key={seal.version}>
                      <b>{t('contest.seal.change', { version: seal.version, what: t(`contest.seal.act.${seal.act}`) })}</b>
                      <br />
                      <Moment at={seal.sealedAt} />, {seal.askedBy}, {seal.approvedBy}
                      <br />
                      {seal.reason}
                    </p>
                  ))}
                </Open>
              ),
            ],
          ]}
        />
        {wide ? null : (
          <Button component={Link} to={`/kompetisi/${id}/aturan`} fullWidth>
            {t('contest.seal.read')}
          </Button>
        )}
      </div>
    </Panel>
  )
}
