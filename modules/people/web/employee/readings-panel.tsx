import { useRead } from '#web/calls/use-read.ts'
import { Moment } from '#web/ui/date-text.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { peopleContract } from '../../contract.ts'
import { peoplePolicy } from '../../policy.ts'
import { useMayHere } from './who-codes.ts'

/** Who opened what of this file. */
export const ReadingsPanel = ({ employeeId }: { readonly employeeId: string }) => {
  const { t } = useTranslation()
  const may = useMayHere(peoplePolicy.readReadings)
  const readings = useRead(peopleContract.listReadings, { params: { employeeId } }, { when: may.ok })
  if (!may.ok) return null
  const items = readings.data?.items ?? []
  return (
    <Panel flush title={t('people.readings')} purpose={t('people.readings.purpose')}>
      <Problem error={readings.error} again={() => void readings.refetch()} />
      {items.length === 0 ? (
        <Rows>
          <Row title={t('people.readings.none')} />
        </Rows>
      ) : (
        <Rows label={t('people.readings')}>
          {items.map(({ reader, what, at }) => (
            <Row key={`${at}${what}${reader}`} title={reader} detail={t(`people.read.${what}`)} second={<Moment at={at} />} />
          ))}
        </Rows>
      )}
    </Panel>
  )
}
