import { Button } from '@mantine/core'
import { Upload } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { approvalContract } from '#platform/approval/contract.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import { useAct } from '#web/calls/use-act.ts'
import { useMay } from '#web/session/use-may.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { peopleContract } from '../../contract.ts'
import { peoplePolicy } from '../../policy.ts'
import type { Preview, PreviewProps } from './preview-of.ts'
import { useSetAside } from './set-aside.tsx'
import { UndoDialog } from './undo-dialog.tsx'
import { useAsked } from './use-asked.ts'
import classes from './preview-acts.module.css'

/** What can be done now, and what it does, said before the button: either mend and upload anew, or apply. Never both are live. */
export const PreviewActs = ({ found }: PreviewProps) => {
  const { t } = useTranslation()
  if (found.state === 'staged') return <StagedActs found={found} />
  if (found.state === 'applied') return <AppliedActs found={found} />
  if (found.state === 'reading' && !found.interrupted) return null
  return (
    <div className={classes.bar}>
      <p>{t('people.import.againWhy')}</p>
      <UploadAgain filled />
    </div>
  )
}

const UploadAgain = ({ filled = false }: { readonly filled?: boolean }) => {
  const { t } = useTranslation()
  return (
    <Button component={Link} to="/impor" leftSection={<Upload aria-hidden="true" />} {...(filled ? { variant: 'filled' } : {})}>
      {t('people.import.again')}
    </Button>
  )
}

/** Everything that stands against applying, in the order in which it should be said. */
const against = (found: Preview, setAside: number): Outcome<true> => {
  if (found.stale) return refuse('IMPORT_STALE')
  if (found.accepted === 0) return refuse('IMPORT_NOTHING')
  if (found.rejected > setAside) return refuse('IMPORT_ROWS_REFUSED', { count: found.rejected - setAside })
  return ok(true)
}

const StagedActs = ({ found }: PreviewProps) => {
  const { t } = useTranslation()
  const aside = useSetAside()
  const isAsked = useAsked(found.id).length > 0
  const stale = [peopleContract.readImport, peopleContract.listImports, peopleContract.listEmployees, peopleContract.countEmployees, approvalContract.listApprovals]
  const ask = useAct(peopleContract.askImport, { stale })
  const apply = useAct(peopleContract.applyFirstImport, { stale })
  const abandon = useAct(peopleContract.abandonImport, { stale })
  const alone = found.emptyRoster && found.rejected === 0
  const stands = [useMay(peoplePolicy.askImport, found.state), against(found, aside.rows.size)]
  const isFree = stands.every((one) => one.ok)
  const params = { importId: found.id }
  const send = (): void => (alone ? apply.mutate({ params, body: { version: found.version } }) : ask.mutate({ params, body: { version: found.version, setAside: [...aside.rows] } }))
  const changes = found.new + found.cellsChanged
  // What can be done now stands in the request that waits for the second person.
  if (isAsked) return null
  return (
    <div className={classes.bar}>
      <div className="stack stack-2">
        <p>{t(found.rejected > 0 && aside.rows.size < found.rejected ? 'people.import.stopped' : alone ? 'people.import.aloneWhy' : 'people.import.askWhy', { count: found.rejected })}</p>
        <Problem error={ask.error ?? apply.error ?? abandon.error} />
      </div>
      <div className={classes.buttons}>
        <BusyButton variant="subtle" busy={abandon.isPending} busyWords={t('people.import.abandoning')} onClick={() => abandon.mutate({ params, body: { version: found.version } })}>
          {t('people.import.abandon')}
        </BusyButton>
        {isFree ? null : <UploadAgain filled={found.rejected > 0 || found.stale} />}
        <Allowed when={stands}>
          <BusyButton {...(isFree ? { variant: 'filled' } : {})} busy={ask.isPending || apply.isPending} busyWords={t('people.import.applying')} onClick={send}>
            {t(alone ? 'people.import.apply' : 'people.import.ask', { count: changes })}
          </BusyButton>
        </Allowed>
      </div>
    </div>
  )
}

const AppliedActs = ({ found }: PreviewProps) => {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <div className={classes.bar}>
      <p>{t('people.import.undoWhy')}</p>
      <div className={classes.buttons}>
        <Allowed when={useMay(peoplePolicy.askUndo, found.state)}>
          <Button variant="risk" onClick={() => setOpen(true)}>
            {t('people.import.undo')}
          </Button>
        </Allowed>
        <Button component={Link} to="/pegawai">
          {t('people.import.toDirectory')}
        </Button>
      </div>
      <UndoDialog found={found} opened={open} onClose={() => setOpen(false)} />
    </div>
  )
}
