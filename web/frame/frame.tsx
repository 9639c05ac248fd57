import { useEffect, useRef } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import { RequireSession } from '../session/require-session.tsx'
import { useProductName } from '../session/use-product-name.ts'
import { useSession } from '../session/use-session.ts'
import { Mark } from '../ui/mark.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { DemonstrationMark } from './demonstration-mark.tsx'
import classes from './frame.module.css'
import { Search } from './search.tsx'
import { Sidebar } from './sidebar.tsx'
import { UserMenu } from './user-menu.tsx'

/** After following a link the reader, also one who hears the page, stands at the head of the new page. */
const useHeadOnArrival = () => {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const first = useRef(pathname)
  useEffect(() => {
    if (first.current === pathname) return
    first.current = ''
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return main
}

const Inside = () => {
  const { t } = useTranslation()
  const { agency, demonstration } = useSession()
  const product = useProductName()
  const { pathname } = useLocation()
  const main = useHeadOnArrival()
  return (
    <div className={classes.app}>
      <a className={classes.skip} href="#isi">
        {t('shell.skip')}
      </a>
      <Sidebar />
      <div className={classes.column}>
        <header className={classes.top}>
          <span className={classes.phoneBrand}>
            <Mark />
            <b>{agency.name}</b>
          </span>
          <span className="end row">
            <Search />
            <DemonstrationMark />
            <UserMenu />
          </span>
        </header>
        <p className={`only-print ${classes.printed}`}>
          {agency.name} · {product} · {pathname} {demonstration ? `· ${t('shell.demonstration')}` : null}
        </p>
        <main className={classes.page} id="isi" tabIndex={-1} ref={main}>
          <Outlet />
        </main>
      </div>
      <BottomBar />
      <ScrollRestoration />
    </div>
  )
}

/** The frame of all pages for people who signed in: sidebar on a desktop, bottom bar on a phone. */
export const Frame = () => (
  <RequireSession>
    <Inside />
  </RequireSession>
)
