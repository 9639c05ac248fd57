import type { ReactNode } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import classes from './next-step.module.css'

type Props = {
  /** The act, as a sentence: "Tunjuk juri pengganti untuk K04". */
  readonly act: ReactNode
  readonly why: ReactNode
  /** Added to the label: "tenggat hari ini 15.00 WIB". */
  readonly when?: ReactNode
  /** One filled button, perhaps a second plain one before it. */
  readonly children?: ReactNode
}

/** The one act that moves things on. Absent when nothing waits. */
export const NextStep = ({ act, why, when, children }: Props) => {
  const { t } = useTranslation()
  return (
    <section className={classes.next} aria-label={t('shell.nextStep')}>
      <div>
        <p className={classes.label}>
          {t('shell.nextStep')}
          {when === undefined ? null : <>, {when}</>}
        </p>
        <p className={classes.act}>{act}</p>
        <p className={classes.why}>{why}</p>
      </div>
      {children === undefined ? null : <div className={classes.buttons}>{children}</div>}
    </section>
  )
}
