import { useTranslation } from '#web/words/use-translation.ts'
import { useFormat } from '#web/words/use-format.ts'
import { ReceiptButton } from '../receipts/receipt-button.tsx'
import { ScoreInWords } from './score-in-words.tsx'
import type { SheetData } from './sheet-draft.ts'
import classes from './sent-version.module.css'

type Sent = SheetData['sent'][number]

/** One version of a sheet as it was sent: scores, notes, its reason if it corrected, its receipt. */
export const SentVersion = ({ sheet, version, before }: { readonly sheet: SheetData; readonly version: Sent; readonly before: Sent | undefined }) => {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section className={classes.version}>
      <h2>{t(before === undefined ? 'contest.sheet.sent.first' : 'contest.sheet.sent.correction', { number: version.number })}</h2>
      <p className="sm muted">{t('contest.sheet.sent.at', { at: format.instant(version.receivedAt) })}</p>
      {version.reason === null ? null : <p className="sm">{t('contest.sheet.sent.reason', { reason: version.reason })}</p>}
      <ol className={classes.list}>
        {sheet.criteria.map((criterion) => {
          const earlier = before?.scores[criterion.code]
          return (
            <li key={criterion.code}>
              <ScoreInWords criterion={criterion} score={version.scores[criterion.code]} {...(earlier === undefined ? {} : { before: earlier })} />
            </li>
          )
        })}
      </ol>
      {version.note === '' ? null : <p className="sm">{`${t('contest.sheet.note')}: ${version.note}`}</p>}
      {version.memo === '' ? null : <p className="sm">{`${t('contest.sheet.memo')}: ${version.memo}`}</p>}
      <div>
        <ReceiptButton receipt={version.receipt} />
      </div>
    </section>
  )
}
