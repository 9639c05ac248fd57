import { lazy, Suspense, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useRead } from '#web/calls/use-read.ts'
import { FocusHead } from '#web/frame/focus-head.tsx'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { judgingRoutes } from '../../contract/judging-routes.ts'
import { SessionGate } from './session-gate.tsx'
import { useJudgingSession } from './use-judging-session.tsx'
import { AwayNotice } from '../keeping/network-mark.tsx'
import { useKeeping } from '../keeping/use-keeping.ts'
import { useOnline } from '../keeping/use-online.ts'
import { DraftSheet } from '../sheet/draft-sheet.tsx'
import { sheetName, useSheetDrafts } from '../sheet/sheet-keeper.ts'

// What is needed only after sending comes after the first paint: the sheet opens on a phone with a poor connection.
const ClosedSheet = lazy(async () => ({ default: (await import('../sheet/closed-sheet.tsx')).ClosedSheet }))
const CorrectionSheet = lazy(async () => ({ default: (await import('../sheet/correction-sheet.tsx')).CorrectionSheet }))

/** One entry under its code, and the judge's own sheet of it. */
export const SheetPage = () => {
  const { contestId = '', code = '' } = useParams()
  const navigate = useNavigate()
  const online = useOnline()
  const drafts = useSheetDrafts()
  useKeeping(drafts)
  const session = useJudgingSession(contestId)
  const sheet = useRead(judgingRoutes.readSheet, { params: { contestId, code } })
  const queue = useRead(judgingRoutes.readQueue, { params: { contestId } })
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
  if (correcting === code) {
    return (
      <Suspense fallback={<BusyLines lines={8} />}>
        <CorrectionSheet key={sheetName(contestId, code)} {...shared} onSent={onSent} />
      </Suspense>
    )
  }
  if (sheet.data.state === 'sent' || sheet.data.because.length > 0) {
    return (
      <Suspense fallback={<BusyLines lines={8} />}>
        <ClosedSheet key={sheetName(contestId, code)} {...shared} justSent={sent === code} next={nextOpen} onCorrect={() => setCorrecting(code)} />
      </Suspense>
    )
  }
  return <DraftSheet key={sheetName(contestId, code)} {...shared} onSent={onSent} />
}
