import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { NavLink, useParams } from 'react-router'
import { useTranslation } from '#web/words/use-translation.ts'
import classes from './public-page.module.css'

/** The places of a public page, and its title in the browser's tab. */
export const PublicPage = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const { t } = useTranslation()
  const { agencyCode = '' } = useParams()
  useEffect(() => {
    document.title = `${title} - Jenjang Merit`
  }, [title])
  return (
    <>
      <nav className={classes.nav} aria-label={t('shell.navigation')}>
        <div className={classes.inner}>
          <NavLink to={`/publik/${agencyCode}`} end>
            {t('contest.public.contests')}
          </NavLink>
          <NavLink to={`/publik/${agencyCode}/bukti`}>{t('contest.public.evidence')}</NavLink>
        </div>
      </nav>
      {children}
    </>
  )
}

/** A part of a public page: its name at the left, what it says at the right. */
export const PublicSection = ({ id, title, children }: { readonly id: string; readonly title: ReactNode; readonly children: ReactNode }) => (
  <section className={classes.section} aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <div className={classes.content}>{children}</div>
  </section>
)

export const PublicColumn = ({ children }: { readonly children: ReactNode }) => <div className={classes.column}>{children}</div>
