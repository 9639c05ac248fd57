import { Outlet } from 'react-router'
import { RequireSession } from '../session/require-session.tsx'
import { useSession } from '../session/use-session.ts'
import { DemonstrationMark } from './demonstration-mark.tsx'
import classes from './focus-frame.module.css'

const Inside = () => {
  const { demonstration } = useSession()
  return (
    <div className={classes.focus}>
      <Outlet />
      {demonstration ? (
        <div className={classes.mark}>
          <DemonstrationMark shown />
        </div>
      ) : null}
    </div>
  )
}

/** Nothing but the work: no sidebar, no bottom bar. The page draws its own head (FocusHead) and its own bar below. */
export const FocusFrame = () => (
  <RequireSession>
    <Inside />
  </RequireSession>
)
