import { Button } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { Unreachable } from '#platform/face/call.ts'
import { ok, refuse } from '#platform/face/outcome.ts'
import { Notice } from '#web/ui/notice.tsx'
import { judgingRoutes } from '../../contract/judging-routes.ts'
import { type JudgingSession, wantsSession } from '../judge/use-judging-session.tsx'
import { useKept } from '../keeping/use-keeping.ts'
import { SavedLine } from '../keeping/saved-line.tsx'
import classes from './draft-sheet.module.css'
import { SendAct } from './send-act.tsx'
import { emptyDraft, missingIn, type SheetData } from './sheet-draft.ts'
import { SheetForm } from './sheet-form.tsx'
import { SheetLayout } from './sheet-layout.tsx'
import { sheetName, useSheetDrafts } from './sheet-keeper.ts'
import { useSheetAct } from './use-sheet-act.ts'

type Props = { readonly contestId: string; readonly sheet: SheetData; readonly onEntry: (by: 1 | -1) => void; readonly onSent: () => void; readonly online: boolean; readonly session: JudgingSession }

/** A sheet that was not sent yet: it keeps itself, and is sent once, by its judge. */
export const DraftSheet = ({ contestId, sheet, onEntry, onSent, online, session }: Props) => {
  const { t } = useTranslation()
  const drafts = useSheetDrafts()
  const name = sheetName(contestId, sheet.code)
  const kept = useKept(drafts, name)
  const draft = kept?.content ?? sheet.draft ?? emptyDraft
  const words = t('contest.sheet.send')
  const sending = useSheetAct(judgingRoutes.submitSheet, session, {
    stale: [judgingRoutes.readSheet, judgingRoutes.readQueue],
    done: () => {
      drafts.forget(name)
      onSent()
    },
  })
  const missing = missingIn(sheet.criteria, draft)
  const send = (): void => {
    if (missing.length > 0 || sending.busy) return
    const { scores, note, memo } = draft
    // What is on its way arrives before the sheet does.
    void drafts.push(name).then(() => sending.send({ params: { contestId, code: sheet.code }, body: { rules: sheet.rules, scores, note, memo } }))
  }
  return (
    <SheetLayout contestId={contestId} sheet={sheet} away={!online || kept?.lost instanceof Unreachable}>
      {wantsSession(kept?.lost) ? (
        <div className={classes.lapsed}>
          <Notice tone="warn" title={t('contest.judge.lapsed')} live>
            {t('contest.judge.lapsed.safe')}
          </Notice>
          <Button onClick={() => session.open(() => void drafts.push(name))}>{t('contest.judge.openSession')}</Button>
        </div>
      ) : null}
      <SheetForm
        sheet={sheet}
        draft={draft}
        onChange={(next) => drafts.type(name, next)}
        saved={<SavedLine kept={kept} savedAt={sheet.draft?.savedAt ?? null} />}
        send={
          <SendAct
            words={words}
            consequence={t('contest.sheet.send.consequence')}
            when={[missing.length === 0 ? ok(true) : refuse('SHEET_INCOMPLETE', { missing: missing.map(({ code }) => code), count: missing.length })]}
            busy={sending.busy}
            waiting={sending.waiting}
            error={sending.error ?? kept?.refused ?? null}
            onSend={send}
          />
        }
        onSend={send}
        onEntry={onEntry}
        busy={sending.busy}
      />
      {session.modal}
    </SheetLayout>
  )
}
