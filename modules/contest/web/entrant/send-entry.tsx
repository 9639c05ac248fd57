import { Checkbox } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import type { Outcome } from '#platform/face/outcome.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Deadline } from '#web/ui/date-text.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { SealMark } from '#web/ui/seal-mark.tsx'

type Props = {
  readonly rulesDigest: string
  readonly until: string
  readonly again: boolean
  readonly confirmed: boolean
  readonly onConfirm: (confirmed: boolean) => void
  readonly when: readonly Outcome<unknown>[]
  readonly busy: boolean
  readonly error: Error | null
  readonly onSend: () => void
}

/** The act: under which rules, by whom, and what follows, before the button. */
export const SendEntry = ({ rulesDigest, until, again, confirmed, onConfirm, when, busy, error, onSend }: Props) => {
  const { t } = useTranslation()
  return (
    <Panel title={t('contest.entry.send.title')}>
      <div className="stack">
        <SealMark digest={rulesDigest} what={t('contest.rules.digest')} />
        <Checkbox checked={confirmed} onChange={(event) => onConfirm(event.currentTarget.checked)} label={t('contest.entry.send.author')} />
        <p className="sm muted">
          {t('contest.entry.send.consequence')} <Deadline at={until} />.
        </p>
        <Problem error={error} />
        <Allowed when={when} reason="beside">
          <BusyButton variant="filled" busy={busy} busyWords={t('contest.entry.sending')} onClick={onSend}>
            {t(again ? 'contest.entry.sendAgain' : 'contest.entry.send')}
          </BusyButton>
        </Allowed>
      </div>
    </Panel>
  )
}
