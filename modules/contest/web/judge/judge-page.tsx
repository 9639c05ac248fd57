import type { ReactNode } from 'react'
import { FocusHead } from '#web/frame/focus-head.tsx'
import { AwayNotice, NetworkMark } from '../keeping/network-mark.tsx'
import { useOnline } from '../keeping/use-online.ts'
import { JudgeBar } from './judge-bar.tsx'
import classes from './judge-page.module.css'

type Props = {
  readonly contestId?: string
  readonly back: string
  readonly title: string
  readonly second?: ReactNode
  readonly waiting?: number
  readonly children: ReactNode
}

/** A page of a judge: head, the four places, the work in one column. */
export const JudgePage = ({ contestId, back, title, second, waiting = 0, children }: Props) => {
  const online = useOnline()
  return (
    <>
      <FocusHead back={back} title={title} second={second}>
        <NetworkMark away={!online} />
      </FocusHead>
      {online ? null : <AwayNotice />}
      {contestId === undefined ? null : <JudgeBar contestId={contestId} waiting={waiting} />}
      <main className={classes.page} data-bar={contestId !== undefined || undefined}>
        {children}
      </main>
    </>
  )
}
