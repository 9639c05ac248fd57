import { type Ref, useId } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { Anchors } from '#web/forms/anchors.tsx'
import type { Criterion } from '../../rules/rules-document.ts'
import { useBoth } from '../use-both.ts'
import classes from './criterion-card.module.css'
import { ScoreField } from './score-field.tsx'
import type { SheetData } from './sheet-draft.ts'
import { Weight } from './weight.tsx'

type Props = {
  readonly sheet: SheetData
  readonly criterion: Criterion
  readonly value: string | undefined
  readonly onChange: (score: string | undefined) => void
  readonly onNext: () => void
  readonly heading: Ref<HTMLHeadingElement>
  readonly field: Ref<HTMLInputElement>
}

/** The criterion that is being judged: its question, and its scale in words. */
export const CriterionCard = ({ sheet, criterion, value, onChange, onNext, heading, field }: Props) => {
  const { t } = useTranslation()
  const both = useBoth()
  const id = useId()
  return (
    <section className={classes.card} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {both(criterion.name)}
        </h2>
        <Weight sheet={sheet} criterion={criterion} />
      </div>
      <p className={classes.ask}>{both(criterion.question)}</p>
      {sheet.scale.kind === 'anchored' ? (
        <Anchors
          label={t('contest.sheet.scoreOf', { criterion: both(criterion.name) })}
          hideLabel
          anchors={criterion.anchors.map((anchor) => ({ value: Number(anchor.from), words: both(anchor.text) }))}
          value={value === undefined ? null : Number(value)}
          onChange={(chosen) => onChange(String(chosen))}
        />
      ) : (
        <ScoreField key={criterion.code} scale={sheet.scale} criterion={criterion} value={value} onChange={onChange} field={field} onEnter={onNext} />
      )}
    </section>
  )
}
