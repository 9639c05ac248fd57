import { useTranslation } from '../words/use-translation.ts'
import { useDemonstration } from '../session/use-installation.ts'
import classes from './demonstration-mark.module.css'

/** On every page of the demonstration: nobody here exists. */
export const DemonstrationMark = () => {
  const { t } = useTranslation()
  if (!useDemonstration()) return null
  return (
    <p className={classes.mark}>
      <b>{t('shell.demonstration')}</b> <span className="no-phone">{t('shell.demonstration.why')}</span>
    </p>
  )
}
