import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { ok, refuse } from '#platform/face/outcome.ts'
import type { SmallImport } from '#platform/face/small-import.ts'
import { Allowed } from '../ui/allowed.tsx'
import { BusyButton } from '../ui/busy-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Problem } from '../ui/problem.tsx'
import { useTranslation } from '../words/use-translation.ts'
import classes from './small-act-bar.module.css'
import type { SmallActs } from './use-small-acts.ts'

type Props = { readonly found: SmallImport; readonly acts: SmallActs; readonly aside: readonly number[] }

/** What can be done now, said before the button. */
export const SmallActBar = ({ found, acts, aside }: Props) => {
  const { t } = useTranslation()
  const [undoing, setUndoing] = useState(false)
  if (found.state !== 'staged' && found.state !== 'applied') return null
  const left = found.rejected - aside.length
  const alone = found.alone && found.rejected === 0
  const stands = [acts.may, found.stale ? refuse('IMPORT_SMALL_STALE') : ok(true), left > 0 ? refuse('IMPORT_SMALL_ROWS', { count: left }) : ok(true), found.new + found.changed === 0 ? refuse('IMPORT_SMALL_NOTHING') : ok(true)]
  return (
    <div className={classes.bar}>
      <div className="stack stack-2">
        <p>{t(found.state === 'applied' ? 'import.undo.why' : alone ? 'import.apply.why' : 'import.ask.why')}</p>
        <Problem error={acts.error} />
      </div>
      <div className={classes.buttons}>
        {found.state === 'applied' ? (
          <Allowed when={acts.may}>
            <Button variant="risk" onClick={() => setUndoing(true)}>
              {t('import.undo')}
            </Button>
          </Allowed>
        ) : (
          <>
            <Allowed when={acts.may}>
              <BusyButton variant="subtle" busy={acts.busy} busyWords={t('import.working')} onClick={acts.abandon}>
                {t('import.abandon')}
              </BusyButton>
            </Allowed>
            <Allowed when={stands}>
              <BusyButton variant="filled" busy={acts.busy} busyWords={t('import.working')} onClick={() => (alone ? acts.apply() : acts.ask(aside))}>
                {t(alone ? 'import.apply' : 'import.ask')}
              </BusyButton>
            </Allowed>
          </>
        )}
      </div>
      <UndoDialog opened={undoing} onClose={() => setUndoing(false)} acts={acts} />
    </div>
  )
}

const UndoDialog = ({ opened, onClose, acts }: { readonly opened: boolean; readonly onClose: () => void; readonly acts: SmallActs }) => {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  return (
    <Dialog opened={opened} onClose={onClose} title={t('import.undo')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          acts.undo(reason)
          onClose()
        }}
      >
        <p>{t('import.undo.what')}</p>
        <Textarea label={t('import.undo.reason')} value={reason} minRows={3} autosize minLength={5} maxLength={2000} required withAsterisk={false} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
        <div className="row-wrap">
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <BusyButton type="submit" variant="filled" busy={acts.busy} busyWords={t('import.working')}>
            {t('import.undo.ask')}
          </BusyButton>
        </div>
      </form>
    </Dialog>
  )
}
