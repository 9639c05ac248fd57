import { type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from '#web/words/use-translation.ts'
import { usePhone } from '#web/ui/use-phone.ts'
import { useBoth } from '../use-both.ts'
import { CriterionCard } from './criterion-card.tsx'
import { CriterionRow } from './criterion-row.tsx'
import { Notes } from './notes.tsx'
import { Pips } from './pips.tsx'
import { Review } from './review.tsx'
import { SheetFoot } from './sheet-foot.tsx'
import { missingIn, type SheetData, type SheetDraft, withScore } from './sheet-draft.ts'
import classes from './sheet-form.module.css'
import { useSheetKeys } from './use-sheet-keys.ts'

type Props = {
  readonly sheet: SheetData
  readonly draft: SheetDraft
  readonly onChange: (draft: SheetDraft) => void
  /** Where the draft is. */
  readonly saved: ReactNode
  /** The act and its consequence, below the review. */
  readonly send: ReactNode
  readonly onSend: () => void
  readonly onEntry: (by: 1 | -1) => void
  /** Nothing changes while it is on its way. */
  readonly busy: boolean
  readonly before?: SheetDraft
  readonly reason?: ReactNode
}

/** Criterion by criterion, then everything once more, then the act. */
export const SheetForm = ({ sheet, draft, onChange, saved, send, onSend, onEntry, busy, before, reason }: Props) => {
  const { t } = useTranslation()
  const both = useBoth()
  const phone = usePhone()
  const missing = missingIn(sheet.criteria, draft)
  const firstOpen = sheet.criteria.findIndex(({ code }) => draft.scores[code] === undefined)
  const [place, setPlace] = useState(Math.max(0, firstOpen))
  const [reviewing, setReviewing] = useState(before !== undefined)
  const heading = useRef<HTMLHeadingElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const note = useRef<HTMLTextAreaElement>(null)
  const current = sheet.criteria[place]

  const open = (next: number): void => {
    // At once: a focus that came a frame later would take the words from whoever goes on typing.
    flushSync(() => {
      setReviewing(false)
      setPlace(Math.min(Math.max(next, 0), sheet.criteria.length - 1))
    })
    ;(field.current ?? heading.current)?.focus()
  }
  const review = (): void => {
    setReviewing(true)
    if (phone) window.scrollTo(0, 0)
  }
  const give = (criterion: string, score: string | undefined): void => onChange(withScore(draft, criterion, score))
  useSheetKeys(
    {
      onDigit: (digit) => {
        if (!reviewing && current !== undefined && sheet.scale.kind === 'anchored' && current.anchors.some(({ from }) => from === digit)) give(current.code, digit)
      },
      onMove: (by) => (reviewing ? undefined : open(place + by)),
      onNote: () => note.current?.focus(),
      onEntry,
      onSend: () => (reviewing ? onSend() : missing.length === 0 ? review() : undefined),
    },
    !busy,
  )

  const card =
    current === undefined ? null : (
      <div className={classes.card}>
        <CriterionCard
          sheet={sheet}
          criterion={current}
          value={draft.scores[current.code]}
          onChange={(score) => give(current.code, score)}
          onNext={() => (place + 1 < sheet.criteria.length ? open(place + 1) : review())}
          heading={heading}
          field={field}
        />
        <Notes draft={draft} onChange={onChange} field={note} />
      </div>
    )
  return (
    <>
      <fieldset className={classes.form} disabled={busy}>
        <div className={classes.progress}>
          <Pips
            filled={sheet.criteria.map(({ code }) => draft.scores[code] !== undefined)}
            current={reviewing ? null : place}
            label={t('contest.sheet.filled', { filled: sheet.criteria.length - missing.length, of: sheet.criteria.length })}
          />
          {phone && !reviewing ? <p className="sm muted">{t('contest.sheet.criterion', { place: place + 1, of: sheet.criteria.length })}</p> : null}
        </div>
        {reviewing ? (
          <div className={classes.review}>
            <Review sheet={sheet} draft={draft} onChange={onChange} onOpen={open} onBack={() => setReviewing(false)} {...(before === undefined ? {} : { before })}>
              {reason}
            </Review>
          </div>
        ) : phone ? (
          card
        ) : (
          sheet.criteria.map((criterion, at) =>
            at === place ? (
              <div key={criterion.code}>{card}</div>
            ) : (
              <CriterionRow key={criterion.code} scale={sheet.scale} criterion={criterion} value={draft.scores[criterion.code]} onOpen={() => open(at)} onChange={(score) => give(criterion.code, score)} />
            ),
          )
        )}
      </fieldset>
      <SheetFoot
        saved={saved}
        missing={missing.map(({ name }) => both(name))}
        next={sheet.criteria[place + 1]}
        first={place === 0}
        reviewing={reviewing}
        anchored={sheet.scale.kind === 'anchored'}
        highest={sheet.scale.max}
        onMove={(by) => open(place + by)}
        onReview={review}
      >
        {send}
      </SheetFoot>
    </>
  )
}
