import { Button } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { Link } from 'react-router'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Shape } from '#web/ui/shape.tsx'
import classes from './edit-rules.module.css'

type Props = {
  readonly dirty: boolean
  readonly saving: boolean
  readonly findings: number
  readonly back: string
  readonly onSave: () => void
}

/** What is stored and what is not, and how much is still missing before the rules can be locked. */
export const SaveBar = ({ dirty, saving, findings, back, onSave }: Props) => {
  const { t } = useTranslation()
  return (
    <div className={classes.bar} role="group" aria-label={t('contest.edit.save')}>
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
        <Shape name={findings === 0 ? 'good' : 'warn'} />
        {findings === 0 ? t('contest.edit.ready') : t('contest.edit.findings', { count: findings })}
      </span>
    </div>
  )
}
