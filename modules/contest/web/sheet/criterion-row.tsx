import { UnstyledButton } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { useFormat } from '#web/words/use-format.ts'
import type { Criterion, Scale } from '../../rules/rules-document.ts'
import { useBoth } from '../use-both.ts'
import classes from './criterion-row.module.css'

type Props = {
  readonly scale: Scale
  readonly criterion: Criterion
  readonly value: string | undefined
  readonly onOpen: () => void
  readonly onChange: (score: string) => void
}

/** A criterion in one line (desktop): its name opens it, its numbers can be pressed at once. */
export const CriterionRow = ({ scale, criterion, value, onOpen, onChange }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const both = useBoth()
  const name = both(criterion.name)
  return (
    <section className={classes.row} aria-label={name}>
      <UnstyledButton className={classes.name} onClick={onOpen}>
        <b>{name}</b> <small>{t('contest.sheet.weight', { weight: format.number(criterion.weight) })}</small>
      </UnstyledButton>
      {scale.kind === 'anchored' ? (
        <span className={classes.numbers}>
          {criterion.anchors.map((anchor) => (
            <UnstyledButton
              key={anchor.from}
              className={classes.number}
              aria-pressed={anchor.from === value}
              aria-label={t('contest.sheet.give', { score: anchor.from, criterion: name, words: both(anchor.text) })}
              title={both(anchor.text)}
              onClick={() => onChange(anchor.from)}
            >
              {format.number(anchor.from)}
            </UnstyledButton>
          ))}
        </span>
      ) : (
        <span className={value === undefined ? 'muted' : 'strong'}>{value === undefined ? t('contest.sheet.open') : format.number(value)}</span>
      )}
    </section>
  )
}
