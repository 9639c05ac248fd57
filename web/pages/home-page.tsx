import { Button, SegmentedControl } from '@mantine/core'
import { useTranslation } from '../words/use-translation.ts'
import { Link, useSearchParams } from 'react-router'
import { localOf } from '#platform/face/i18n/date.ts'
import { homeContract, type WaitingLine } from '#platform/home/contract.ts'
import { useRead } from '../calls/use-read.ts'
import { useSession } from '../session/use-session.ts'
import { BusyLines } from '../ui/busy-lines.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Panel } from '../ui/panel.tsx'
import { Problem } from '../ui/problem.tsx'
import { RowGroup, Rows } from '../ui/rows.tsx'
import { useFormat } from '../words/use-format.ts'
import { WaitingRow } from './waiting-row.tsx'

const kinds = ['decision', 'deadline', 'data'] as const satisfies readonly WaitingLine['kind'][]

/** What waits for the reader, first; the top row holds the one filled button. */
export const HomePage = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const { agency } = useSession()
  const home = useRead(homeContract.readHome, {}, { every: 60_000 })
  const health = useRead(homeContract.health, {})
  const [search, setSearch] = useSearchParams()
  const chosen = kinds.find((kind) => kind === search.get('jenis'))
  const items = home.data?.items ?? []
  const shown = items.filter((item) => chosen === undefined || item.kind === chosen)
  const now = health.data?.now
  const count = (kind: WaitingLine['kind']): number => items.filter((item) => item.kind === kind).length
  return (
    <>
      <PageHead
        title={home.data === undefined ? t('home.title') : items.length === 0 ? t('home.nothing') : t('shell.waiting', { count: items.length })}
        above={now === undefined ? undefined : format.day(localOf(now, agency.timeZone).day)}
        actions={
          items.length === 0 ? undefined : (
            <SegmentedControl
              aria-label={t('home.filter')}
              value={chosen ?? 'all'}
              onChange={(value) => setSearch(value === 'all' ? {} : { jenis: value })}
              data={[
                { value: 'all', label: t('home.all', { count: items.length }) },
                ...kinds.filter((kind) => count(kind) > 0).map((kind) => ({ value: kind, label: t(`home.${kind}`, { count: count(kind) }) })),
              ]}
            />
          )
        }
      />
      <Problem error={home.error} again={() => void home.refetch()} />
      <Panel flush label={t('home.title')}>
        {home.isPending ? <BusyLines /> : null}
        {home.data !== undefined && shown.length === 0 ? (
          <EmptyState title={t('home.nothing')} why={t('home.nothing.why')}>
            <Button component={Link} to="/sesi">
              {t('shell.sessions')}
            </Button>
          </EmptyState>
        ) : null}
        {shown.length === 0 ? null : (
          <Rows label={t('home.title')}>
            {kinds.flatMap((kind) => {
              const lines = shown.filter((item) => item.kind === kind)
              if (lines.length === 0) return []
              return [
                <RowGroup key={kind} title={t(`home.group.${kind}`)} second={kind === 'decision' ? t('home.group.two') : undefined} />,
                ...lines.map((line) => <WaitingRow key={line.key + line.address} line={line} first={line === shown[0]} now={now} />),
              ]
            })}
          </Rows>
        )}
      </Panel>
    </>
  )
}
