import { Outlet } from 'react-router'
import { RequireSession } from '../session/require-session.tsx'
import classes from './focus-frame.module.css'

/**
 * Nothing but the work: no sidebar, no bottom bar. The page draws FocusHead (which bears the mark of the demonstration) and
 * its own bar below.
 */
export const FocusFrame = () => (
  <RequireSession>
    <div className={classes.focus}>
      <Outlet />
    </div>
  </RequireSession>
)
