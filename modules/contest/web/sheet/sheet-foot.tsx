import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { ok, refuse } from '#platform/face/outcome.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { Keys } from '#web/ui/keys.tsx'
import { usePhone } from '#web/ui/use-phone.ts'
import { useFormat } from '#web/words/use-format.ts'
import type { Criterion } from '../../rules/rules-document.ts'
import { useBoth } from '../use-both.ts'
import classes from './sheet-foot.module.css'

type Props = {
  readonly saved: ReactNode
  readonly missing: readonly string[]
  readonly next: Criterion | undefined
  readonly first: boolean
  readonly reviewing: boolean
  readonly anchored: boolean
  readonly highest: string
  readonly onMove: (by: 1 | -1) => void
  readonly onReview: () => void
  /** The act, in the review. */
  readonly children: ReactNode
}

/** Always in sight: where the draft is, and the one next act. */
export const SheetFoot = ({ saved, missing, next, first, reviewing, anchored, highest, onMove, onReview, children }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const both = useBoth()
  const phone = usePhone()
  const complete = missing.length === 0 ? ok(true) : refuse('SHEET_INCOMPLETE', { missing: [...missing], count: missing.length })
  const step = phone ? (
    <div className={classes.steps}>
      <Allowed when={first ? refuse('FIRST_CRITERION') : ok(true)}>
        <Button onClick={() => onMove(-1)}>{t('contest.sheet.previous')}</Button>
      </Allowed>
      {next === undefined ? (
        <Button variant="filled" className={classes.on} onClick={onReview}>
          {t('contest.sheet.toReview')}
        </Button>
      ) : (
        <Button variant="filled" className={classes.on} onClick={() => onMove(1)}>
          {t('contest.sheet.next', { criterion: both(next.name) })}
        </Button>
      )}
    </div>
  ) : (
    <Allowed when={complete} reason="beside">
      <Button variant="filled" onClick={onReview}>
        {t('contest.sheet.toReview')}
      </Button>
    </Allowed>
  )
  return (
    <footer className={classes.foot}>
      {saved}
      {reviewing ? children : step}
      {phone ? null : <Keys
        hints={[
          ...(anchored && !reviewing ? [{ keys: ['1', '…', format.number(highest)], does: t('contest.sheet.key.score') }] : []),
          ...(reviewing ? [] : [{ keys: ['↑', '↓'], does: t('contest.sheet.key.criterion') }, { keys: ['C'], does: t('contest.sheet.key.note') }]),
          { keys: ['[', ']'], does: t('contest.sheet.key.entry') },
          { keys: ['Ctrl', 'Enter'], does: t(reviewing ? 'contest.sheet.key.send' : 'contest.sheet.key.review') },
        ]}
      />}
    </footer>
  )
}
