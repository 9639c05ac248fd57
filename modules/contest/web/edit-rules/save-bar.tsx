import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { Link } from 'react-router'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Shape } from '#web/ui/shape.tsx'
import classes from './edit-rules.module.css'

type Props = {
  readonly dirty: boolean
  readonly saving: boolean
  /** Inputs that cannot be saved as they are. */
  readonly faults: number
  readonly findings: number
  readonly back: string
  readonly onSave: () => void
  /** What was refused, where it cannot be missed. */
  readonly children: ReactNode
}

/** What is stored and what is not, and how much is still missing before the rules can be locked. */
export const SaveBar = ({ dirty, saving, faults, findings, back, onSave, children }: Props) => {
  const { t } = useTranslation()
  const missing = faults > 0 ? t('shell.form.mend', { count: faults }) : findings > 0 ? t('contest.edit.findings', { count: findings }) : null
  return (
    <div className={classes.bar} role="group" aria-label={t('contest.edit.save')}>
      <div className={classes.refused}>{children}</div>
      <BusyButton variant="filled" busy={saving} busyWords={t('contest.edit.saving')} onClick={onSave}>
        {t('contest.edit.save')}
      </BusyButton>
      <Button component={Link} to={back}>
        {t('contest.edit.back')}
      </Button>
      <span className={classes.barWords} role="status">
        <Shape name={dirty ? 'draft' : 'good'} />
        {t(dirty ? 'contest.edit.unsaved' : 'contest.edit.stored')}
      </span>
      <span className={classes.barWords}>
        <Shape name={missing === null ? 'good' : 'warn'} />
        {missing ?? t('contest.edit.ready')}
      </span>
    </div>
  )
}
