import { Anchor, Button } from '@mantine/core'
import { useTranslation } from '../words/use-translation.ts'
import { Link, Outlet, ScrollRestoration } from 'react-router'
import { Mark } from '../ui/mark.tsx'
import { useChangeLanguage, useLanguage } from '../words/use-language.ts'
import { DemonstrationMark } from './demonstration-mark.tsx'
import { PublicAgencyContext, usePublicAgency } from './public-agency.ts'
import classes from './public-frame.module.css'

/** Public pages: a plain header with the agency's name in place of ours, no search. */
export const PublicFrame = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const changeLanguage = useChangeLanguage()
  const [name, setName] = usePublicAgency()
  const other = language === 'id' ? 'en' : 'id'
  return (
    <PublicAgencyContext value={setName}>
      <a className={classes.skip} href="#isi">
        {t('shell.skip')}
      </a>
      <header className={classes.head}>
        <div className={classes.inner}>
          <span className={classes.brand}>
            <Mark />
            {name}
          </span>
          <span className="end row">
            <DemonstrationMark />
            <Anchor component="button" type="button" size="sm" c="inherit" underline="never" lang={other} onClick={() => changeLanguage(other)}>
              {t(`shell.language.${other}`)}
            </Anchor>
            <Button component={Link} to="/masuk" size="xs">
              {t('shell.signIn')}
            </Button>
          </span>
        </div>
      </header>
      <main className={classes.main} id="isi" tabIndex={-1}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </PublicAgencyContext>
  )
}
