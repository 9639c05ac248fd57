import { Anchor, Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { Deadline } from '#web/ui/date-text.tsx'
import { useBoth } from '../use-both.ts'
import { Notes } from './notes.tsx'
import { ScoreInWords } from './score-in-words.tsx'
import type { SheetData, SheetDraft } from './sheet-draft.ts'
import classes from './review.module.css'

type Props = {
  readonly sheet: SheetData
  readonly draft: SheetDraft
  readonly onChange: (draft: SheetDraft) => void
  readonly onOpen: (place: number) => void
  readonly onBack: () => void
  /** The scores that were sent before, while they are corrected. */
  readonly before?: SheetDraft
  /** The reason of a correction. */
  readonly children?: ReactNode
}

/** Everything that would be sent, read once more before the act. */
export const Review = ({ sheet, draft, onChange, onOpen, onBack, before, children }: Props) => {
  const { t } = useTranslation()
  const both = useBoth()
  return (
    <section className={classes.review} aria-labelledby="periksa">
      <div className="row between">
        <h2 id="periksa">{t('contest.sheet.review', { code: sheet.code })}</h2>
        <Button size="xs" onClick={onBack}>
          {t('contest.sheet.back')}
        </Button>
      </div>
      <ol className={classes.list}>
        {sheet.criteria.map((criterion, place) => {
          const sent = before?.scores[criterion.code]
          return (
            <li key={criterion.code}>
              <ScoreInWords criterion={criterion} score={draft.scores[criterion.code]} {...(sent === undefined ? {} : { before: sent })} />
              <Anchor component="button" type="button" size="sm" onClick={() => onOpen(place)}>
                {t('contest.sheet.change')}
                <span className="vh"> {both(criterion.name)}</span>
              </Anchor>
            </li>
          )
        })}
      </ol>
      <Notes draft={draft} onChange={onChange} withMemo />
      {children}
      <p className="sm muted">
        {t('contest.sheet.deadline')} <Deadline at={sheet.deadline} />.
      </p>
    </section>
  )
}
