import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AnswerOf } from '#platform/face/route.ts'
import { useAct } from '#web/calls/use-act.ts'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Copy } from '#web/ui/copy.tsx'
import { Deadline } from '#web/ui/date-text.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../../contract.ts'
import classes from './panel.module.css'
import type { Seat } from './seat-columns.tsx'

type Made = { readonly seat: Seat; readonly answer: AnswerOf<typeof contestContract.inviteJudge> }

type Props = { readonly contestId: string; readonly seats: readonly Seat[]; readonly onClose: () => void }

const whole = (address: string): string => new URL(address, window.location.origin).href

/** One-time addresses by which judges take their seats, ready to copy: each alone, or all as a table for a letter. */
export const InviteDialog = ({ contestId, seats, onClose }: Props) => {
  const { t } = useTranslation()
  const [made, setMade] = useState<readonly Made[]>([])
  const invite = useAct(contestContract.inviteJudge, { stale: [contestContract.readPanel] })
  const make = async (): Promise<void> => {
    const addresses: Made[] = []
    for (const seat of seats) {
      addresses.push({ seat, answer: await invite.mutateAsync({ params: { contestId, seatId: seat.id }, body: {} }) })
      setMade([...addresses])
    }
  }
  const links = made.flatMap(({ seat, answer }) => (answer.address === null ? [] : [{ name: seat.name, address: whole(answer.address) }]))
  const [expires] = made.flatMap(({ answer }) => (answer.expires === null ? [] : [answer.expires]))
  return (
    <Dialog opened onClose={onClose} title={t('contest.invite', { count: seats.length })}>
      <div className="stack">
        {made.length === 0 ? (
          <>
            <p>{seats.map(({ name }) => name).join(', ')}</p>
            <p className="sm muted">{t('contest.invite.why')}</p>
          </>
        ) : (
          <Notice tone="warn" title={t('contest.invite.once')}>
            {expires === undefined ? null : (
              <>
                {t('contest.invite.until')} <Deadline at={expires} />
              </>
            )}
          </Notice>
        )}
        {links.length > 1 ? (
          <p className="sm">
            {t('contest.invite.all', { count: links.length })} <Copy text={links.map(({ name, address }) => `${name}\t${address}`).join('\n')} what={t('contest.invite.table')} />
          </p>
        ) : null}
        <ul className={classes.links}>
          {made.map(({ seat, answer }) => (
            <li key={seat.id}>
              <span className="strong">{seat.name}</span>
              {answer.address === null ? (
                <span className="sm muted">{t('contest.invite.has')}</span>
              ) : (
                <>
                  <Copy text={whole(answer.address)} what={t('contest.invite.of', { name: seat.name })} />
                  <code>{whole(answer.address)}</code>
                </>
              )}
            </li>
          ))}
        </ul>
        <Problem error={invite.error} />
        <div className="row-wrap">
          {made.length === 0 ? (
            <BusyButton variant="filled" busy={invite.isPending} busyWords={t('contest.invite.busy')} onClick={() => void make().catch(() => undefined)}>
              {t('contest.invite.do', { count: seats.length })}
            </BusyButton>
          ) : null}
          <Button variant="subtle" onClick={onClose}>
            {t('shell.close')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
