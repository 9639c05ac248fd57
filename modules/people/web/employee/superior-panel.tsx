import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '#web/calls/use-read.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { Day } from '#web/ui/date-text.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { Row, RowGroup, Rows } from '#web/ui/rows.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { peopleContract } from '../../contract.ts'
import { peoplePolicy } from '../../policy.ts'
import { EndSuperior, NameSuperior, type SuperiorException } from './superior-dialogs.tsx'
import { useMayHere } from './who-codes.ts'

/** Who is the superior today, why, and the exceptions by letter. */
export const SuperiorPanel = ({ employeeId }: { readonly employeeId: string }) => {
  const { t } = useTranslation()
  const see = useMayHere(peoplePolicy.seeSuperior)
  const name = useMayHere(peoplePolicy.nameSuperior)
  const found = useRead(peopleContract.readSuperior, { params: { employeeId } }, { when: see.ok })
  const [open, setOpen] = useState<SuperiorException | 'new' | null>(null)
  if (!see.ok) return null
  const { superiors = [], exceptions = [], unknown = false } = found.data ?? {}
  return (
    <Panel
      flush
      title={t('people.superior')}
      purpose={t('people.superior.why')}
      footer={
        <Allowed when={name} reason="beside">
          <Button size="xs" onClick={() => setOpen('new')}>
            {t('people.superior.add')}
          </Button>
        </Allowed>
      }
    >
      <Problem error={found.error} again={() => void found.refetch()} />
      {unknown ? <Notice tone="warn">{t('people.superior.unknown')}</Notice> : null}
      <Rows label={t('people.superior')}>
        {superiors.map(({ id, name: who, position }) => (
          <Row key={id} title={who} {...(position === null ? {} : { detail: position })} />
        ))}
        {superiors.length === 0 && !unknown && found.data !== undefined ? <Row title={t('people.superior.none')} /> : null}
        {exceptions.length === 0 ? null : <RowGroup title={t('people.superior.exceptions')} />}
        {exceptions.map((one) => (
          <Row
            key={one.id}
            title={one.superior}
            detail={`${t('people.superior.by', { letter: one.letter })}. ${one.reason}`}
            second={
              <>
                <Day day={one.from} /> {one.to === null ? null : <>{t('people.until')} <Day day={one.to} /></>}
              </>
            }
            {...(name.ok && one.to === null
              ? {
                  act: (
                    <Button size="xs" variant="subtle" aria-label={t('people.superior.end.of', { name: one.superior })} onClick={() => setOpen(one)}>
                      {t('people.superior.end')}
                    </Button>
                  ),
                }
              : {})}
          />
        ))}
      </Rows>
      {open === 'new' ? <NameSuperior employeeId={employeeId} onClose={() => setOpen(null)} /> : null}
      {open !== null && open !== 'new' ? <EndSuperior employeeId={employeeId} exception={open} onClose={() => setOpen(null)} /> : null}
    </Panel>
  )
}
