import { useTranslation } from 'react-i18next'
import { installation } from '../session/installation.ts'
import classes from './demonstration-mark.module.css'

/** On every page of the demonstration: nobody here exists. */
export const DemonstrationMark = ({ shown = installation.demonstration }: { readonly shown?: boolean }) => {
  const { t } = useTranslation()
  if (!shown) return null
  return (
    <p className={classes.bar}>
      <b>{t('shell.demonstration')}</b> <span className="no-phone">{t('shell.demonstration.why')}</span>
    </p>
  )
}
