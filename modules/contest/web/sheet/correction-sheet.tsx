import { Textarea } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { ok, refuse } from '#platform/face/outcome.ts'
import { judgingRoutes } from '../../contract/judging-routes.ts'
import type { JudgingSession } from '../judge/use-judging-session.tsx'
import { useKeptHere } from '../keeping/use-kept-here.ts'
import { SendAct } from './send-act.tsx'
import { emptyDraft, missingIn, sameDraft, type SheetData, type SheetDraft } from './sheet-draft.ts'
import { SheetForm } from './sheet-form.tsx'
import { SheetLayout } from './sheet-layout.tsx'
import { sheetName } from './sheet-keeper.ts'
import { useSheetAct } from './use-sheet-act.ts'

type Props = { readonly contestId: string; readonly sheet: SheetData; readonly onEntry: (by: 1 | -1) => void; readonly onSent: () => void; readonly online: boolean; readonly session: JudgingSession }

type Correction = { readonly draft: SheetDraft; readonly reason: string }

/** A correction is a new version with its reason; what was sent before stays visible (I-5). */
export const CorrectionSheet = ({ contestId, sheet, onEntry, onSent, online, session }: Props) => {
  const { t } = useTranslation()
  const kept = useKeptHere<Correction>(`koreksi/${sheetName(contestId, sheet.code)}`)
  const sent = sheet.sent.at(-1)
  const before = sent ?? { ...emptyDraft, number: 0 }
  const { draft, reason } = kept.content ?? { draft: before, reason: '' }
  const words = t('contest.sheet.correct.send')
  const sending = useSheetAct(judgingRoutes.correctSheet, session, {
    stale: [judgingRoutes.readSheet, judgingRoutes.readQueue],
    done: () => {
      kept.forget()
      onSent()
    },
  })
  const missing = missingIn(sheet.criteria, draft)
  const when = [
    sameDraft(draft, before) ? refuse('NOTHING_CHANGED') : ok(true),
    missing.length === 0 ? ok(true) : refuse('SHEET_INCOMPLETE', { missing: missing.map(({ code }) => code), count: missing.length }),
    reason.trim() === '' ? refuse('REASON_NEEDED') : ok(true),
  ]
  const send = (): void => {
    if (when.some((outcome) => !outcome.ok) || sending.busy) return
    const { scores, note, memo } = draft
    sending.send({ params: { contestId, code: sheet.code }, body: { rules: sheet.rules, after: before.number, scores, note, memo, reason: reason.trim() } })
  }
  return (
    <SheetLayout contestId={contestId} sheet={sheet} away={!online}>
      <SheetForm
        sheet={sheet}
        draft={draft}
        before={before}
        onChange={(next) => kept.keep({ draft: next, reason })}
        saved={<p className="xs muted">{t('contest.sheet.correct.here')}</p>}
        reason={
          <Textarea
            label={t('contest.sheet.correct.reason')}
            description={t('contest.sheet.correct.reason.who')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            rows={2}
            maxLength={2_000}
            required
            withAsterisk={false}
            value={reason}
            onChange={(event) => kept.keep({ draft, reason: event.currentTarget.value })}
          />
        }
        send={
          <SendAct words={words} consequence={t('contest.sheet.correct.consequence')} when={when} busy={sending.busy} waiting={sending.waiting} error={sending.error} onSend={send} />
        }
        onSend={send}
        onEntry={onEntry}
        busy={sending.busy}
      />
      {session.modal}
    </SheetLayout>
  )
}
