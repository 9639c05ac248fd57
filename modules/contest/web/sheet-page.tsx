import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useRead } from '#web/calls/use-read.ts'
import { FocusHead } from '#web/frame/focus-head.tsx'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { contestContract } from '../contract.ts'
import { SessionGate } from './judge/session-gate.tsx'
import { useJudgingSession } from './judge/use-judging-session.tsx'
import { AwayNotice } from './keeping/network-mark.tsx'
import { useKeeping } from './keeping/use-keeping.ts'
import { useOnline } from './keeping/use-online.ts'
import { ClosedSheet } from './sheet/closed-sheet.tsx'
import { CorrectionSheet } from './sheet/correction-sheet.tsx'
import { DraftSheet } from './sheet/draft-sheet.tsx'
import { sheetName, useSheetDrafts } from './sheet/sheet-keeper.ts'

/** One entry under its code, and the judge's own sheet of it. */
export const SheetPage = () => {
  const { contestId = '', code = '' } = useParams()
  const navigate = useNavigate()
  const online = useOnline()
  const drafts = useSheetDrafts()
  useKeeping(drafts)
  const session = useJudgingSession(contestId)
  const sheet = useRead(contestContract.readSheet, { params: { contestId, code } })
  const queue = useRead(contestContract.readQueue, { params: { contestId } })
  const [sent, setSent] = useState('')
  const [correcting, setCorrecting] = useState('')

  const sheets = queue.data?.sheets ?? []
  const here = sheets.findIndex((one) => one.code === code)
  const nextOpen = [...sheets.slice(here + 1), ...sheets.slice(0, Math.max(here, 0))].find(({ state }) => state !== 'sent')?.code
  const onEntry = (by: 1 | -1): void => {
    const to = sheets[here + by]
    if (here >= 0 && to !== undefined) void navigate(`/penilaian/${contestId}/${to.code}`)
  }

  if (sheet.data === undefined) {
    return (
      <>
        <FocusHead back={`/penilaian/${contestId}`} title={code} />
        {online ? null : <AwayNotice />}
        <main>{sheet.isPending ? <BusyLines lines={8} /> : <SessionGate error={sheet.error} session={session} again={() => void sheet.refetch()} />}</main>
      </>
    )
  }
  const shared = { contestId, sheet: sheet.data, online, onEntry, session }
  const onSent = (): void => {
    setSent(code)
    setCorrecting('')
  }
  if (correcting === code) return <CorrectionSheet key={sheetName(contestId, code)} {...shared} onSent={onSent} />
  if (sheet.data.state === 'sent' || sheet.data.because.length > 0) {
    return <ClosedSheet key={sheetName(contestId, code)} {...shared} justSent={sent === code} next={nextOpen} onCorrect={() => setCorrecting(code)} />
  }
  return <DraftSheet key={sheetName(contestId, code)} {...shared} onSent={onSent} />
}
