import { useRead } from '#web/calls/use-read.ts'
import { DataTable } from '#web/table/data-table.tsx'
import { DiffSign } from '#web/ui/diff.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { peopleContract } from '../../contract.ts'
import { NipTail } from '../nip-tail.tsx'
import { PageFoot } from './page-foot.tsx'
import type { PreviewProps } from './preview-of.ts'
import { usePages } from './use-pages.ts'

/** Who is new in the file, or on the roster and no longer in the file; the latter are left as they are. */
export const PeoplePanel = ({ found, which }: PreviewProps & { readonly which: 'new' | 'gone' }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const pages = usePages()
  const people = useRead(peopleContract.listImportPeople, { params: { importId: found.id }, query: { which, after: pages.after } }, { keep: true })
  const title = t(which === 'new' ? 'people.import.peopleNew' : 'people.import.peopleGone', { count: which === 'new' ? found.new : found.gone })
  return (
    <Panel
      flush
      id={which === 'new' ? 'baru' : 'tidak-ada-lagi'}
      title={title}
      {...(which === 'gone' ? { purpose: t('people.import.goneStay') } : {})}
      footer={
        <PageFoot pages={pages} next={people.data?.next}>
          {t('people.import.peopleShown', { shown: format.number(people.data?.items.length ?? 0), count: which === 'new' ? found.new : found.gone })}
        </PageFoot>
      }
    >
      <Problem error={people.error} again={() => void people.refetch()} />
      <DataTable
        label={title}
        rows={people.data?.items}
        rowKey={(one) => `${one.row ?? ''}${one.name}${one.nipTail}`}
        columns={[
          {
            id: 'name',
            head: t('people.column.employee'),
            cell: ({ name, nipTail }) => (
              <>
                <DiffSign kind={which === 'new' ? 'added' : 'gone'} /> {name}
                <small className="muted">
                  <NipTail tail={nipTail} />
                </small>
              </>
            ),
          },
          { id: 'position', head: t('people.column.position'), cell: ({ position }) => position ?? <span className="muted">{t('shell.unknown')}</span> },
          { id: 'unit', head: t('people.column.unit'), cell: ({ unit }) => unit ?? <span className="muted">{t('shell.unknown')}</span> },
          ...(which === 'new' ? [{ id: 'row', head: t('people.column.row'), number: true, cell: ({ row }: { readonly row: number | null }) => (row === null ? null : format.number(row)) }] : []),
        ]}
        empty={<p className="muted sm">{t('people.nothing')}</p>}
      />
    </Panel>
  )
}
