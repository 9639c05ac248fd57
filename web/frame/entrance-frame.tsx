import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import { useOnlyAgency } from '../session/use-installation.ts'
import { useProductName } from '../session/use-product-name.ts'
import { Mark } from '../ui/mark.tsx'
import { useChangeLanguage, useLanguage } from '../words/use-language.ts'
import { DemonstrationMark } from './demonstration-mark.tsx'
import classes from './entrance-frame.module.css'

const rungs = [0, 1, 2, 3, 4, 5, 6] as const

/** The two pages before the frame: sign-in and activation. */
export const EntranceFrame = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation()
  const agency = useOnlyAgency()
  const product = useProductName()
  const language = useLanguage()
  const changeLanguage = useChangeLanguage()
  const other = language === 'id' ? 'en' : 'id'
  return (
    <div className={classes.halves}>
      <aside className={classes.left}>
        <p className={classes.brand}>
          <Mark />
          {product}
        </p>
        <div className={classes.words}>
          <p className={classes.motto}>{t('entrance.motto')}</p>
          <p className={classes.promise}>{t('entrance.promise')}</p>
        </div>
        <svg className={classes.ladder} viewBox="0 0 426 520" aria-hidden="true">
          {rungs.map((rung) => (
            <rect key={rung} x={30 + 34 * rung} y={470 - 70 * rung} width="190" height="18" rx="9" className={rung === 6 ? classes.top : classes.rung} opacity={rung === 6 ? 1 : 0.35 + 0.1 * rung} />
          ))}
        </svg>
        <p className={classes.agency}>{agency}</p>
      </aside>
      <main className={classes.right}>
        <div className={classes.bar}>
          <DemonstrationMark />
          <Anchor component="button" type="button" size="sm" className="end" lang={other} onClick={() => changeLanguage(other)}>
            {t(`shell.language.${other}`)}
          </Anchor>
        </div>
        <div className={classes.inside}>{children}</div>
      </main>
    </div>
  )
}
