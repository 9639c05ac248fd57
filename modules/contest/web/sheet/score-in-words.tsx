import { useTranslation } from '#web/words/use-translation.ts'
import { useFormat } from '#web/words/use-format.ts'
import type { Criterion } from '../../rules/rules-document.ts'
import { useBoth } from '../use-both.ts'
import { anchorOf } from '../../rules/anchor-of.ts'
import classes from './score-in-words.module.css'

type Props = {
  readonly criterion: Criterion
  readonly score: string | undefined
  /** The score that was sent before, where a correction changes it. */
  readonly before?: string
}

/** A score as it was given: its number, and what the sealed scale says of it. */
export const ScoreInWords = ({ criterion, score, before }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const both = useBoth()
  const anchor = anchorOf(criterion.anchors, score)
  const changed = before !== undefined && before !== score
  return (
    <div className={classes.score}>
      <span className={classes.number} data-open={score === undefined || undefined}>
        {score === undefined ? '?' : format.number(score)}
      </span>
      <span className={classes.words}>
        <b>{both(criterion.name)}</b>
        <small>
          {changed ? (
            <>
              <del>
                <span className="vh">{t('shell.diff.before')}: </span>
                {format.number(before)}
              </del>{' '}
            </>
          ) : null}
          {score === undefined ? t('contest.sheet.open') : anchor === undefined ? null : both(anchor.text)}
        </small>
      </span>
    </div>
  )
}
