import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { Link } from 'react-router'
import type { JsonObject } from '#platform/face/json.ts'
import { readKey } from '#web/calls/read-key.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { useRefusal } from '#web/words/use-refusal.ts'
import { resultRoutes } from '../../contract/result-routes.ts'
import { asRefusal } from '../contest/as-refusal.ts'
import { receiptName } from '../receipts/receipt-name.ts'
import { SentVersion } from './sent-version.tsx'
import { ScoreInWords } from './score-in-words.tsx'
import type { SheetData } from './sheet-draft.ts'
import { SheetLayout } from './sheet-layout.tsx'
import classes from './closed-sheet.module.css'

type Props = {
  readonly contestId: string
  readonly sheet: SheetData
  readonly online: boolean
  /** It was sent a moment ago, on this page. */
  readonly justSent: boolean
  readonly next: string | undefined
  readonly onCorrect: () => void
}

/** A sheet that was sent, or that can no longer be: every version with its receipt, and what may still be done. */
export const ClosedSheet = ({ contestId, sheet, online, justSent, next, onCorrect }: Props) => {
  const { t } = useTranslation()
  const say = useRefusal()
  const newest = sheet.sent.at(-1)
  const client = useQueryClient()
  useEffect(() => {
    if (justSent) void client.invalidateQueries({ queryKey: readKey(resultRoutes.listReceipts) })
  }, [client, justSent])
  const onward: ReactNode =
    next === undefined ? (
      <Button variant="filled" component={Link} to={`/penilaian/${contestId}`}>
        {t('contest.sheet.toQueue')}
      </Button>
    ) : (
      <Button variant="filled" component={Link} to={`/penilaian/${contestId}/${next}`}>
        {t('contest.sheet.toEntry', { code: next })}
      </Button>
    )
  return (
    <SheetLayout contestId={contestId} sheet={sheet} away={!online}>
      <div className={classes.sent}>
        {justSent && newest !== undefined ? (
          <Notice tone="good" live title={t('contest.sheet.sent', { code: sheet.code })}>
            {t('contest.sheet.sent.receipt', { name: receiptName(newest.receipt) })}
          </Notice>
        ) : null}
        {newest === undefined
          ? sheet.because.map((obstacle) => (
              <Notice key={obstacle.refusal} tone="warn">
                {say({ refusal: obstacle.refusal, facts: obstacle.facts as JsonObject })}
              </Notice>
            ))
          : null}
        {sheet.sent.toReversed().map((version) => (
          <SentVersion key={version.number} sheet={sheet} version={version} before={sheet.sent.find(({ number }) => number === version.number - 1)} />
        ))}
        {newest === undefined ? sheet.criteria.map((criterion) => <ScoreInWords key={criterion.code} criterion={criterion} score={sheet.draft?.scores[criterion.code]} />) : null}
      </div>
      <footer className={classes.foot}>
        {newest === undefined ? null : (
          <Allowed when={asRefusal(sheet.because)} reason="beside">
            <Button onClick={onCorrect}>{t('contest.sheet.correct')}</Button>
          </Allowed>
        )}
        {onward}
      </footer>
    </SheetLayout>
  )
}
