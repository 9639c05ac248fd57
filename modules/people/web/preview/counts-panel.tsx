import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { DiffSign } from '#web/ui/diff.tsx'
import { Fact, Facts } from '#web/ui/facts.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Shape } from '#web/ui/shape.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import type { PreviewProps } from './preview-of.ts'

/** How many rows are refused, new, changed, gone, the same; each count leads to its rows. */
export const CountsPanel = ({ found }: PreviewProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const to = (count: number, id: string): ReactNode => (count === 0 || found.state !== 'staged' ? format.number(count) : <Anchor inherit href={`#${id}`}>{format.number(count)}</Anchor>)
  const [most] = found.byCode.filter(({ refuses }) => !refuses)
  return (
    <Panel
      flush
      label={t('people.import.counts')}
      footer={
        found.warnings === 0 || most === undefined ? undefined : (
          <span>
            {t('people.import.warnings', { count: found.warnings })} <Anchor href="#peringatan">{t('people.import.most', { count: most.count, what: t(`people.finding.short.${most.code}`) })}</Anchor>
          </span>
        )
      }
    >
      <Facts>
        <Fact tone={found.rejected > 0 ? 'bad' : 'plain'} label={<><Shape name={found.rejected > 0 ? 'bad' : 'good'} size="small" /> {t('people.import.rejected')}</>}>
          {to(found.rejected, 'ditolak')}
        </Fact>
        <Fact label={<><DiffSign kind="added" /> {t('people.import.new')}</>}>{to(found.new, 'baru')}</Fact>
        <Fact label={<><DiffSign kind="changed" /> {t('people.import.changed')}</>} {...(found.cellsChanged === 0 ? {} : { second: t('people.import.cells', { count: found.cellsChanged }) })}>
          {to(found.changed, 'berubah')}
        </Fact>
        <Fact label={<><DiffSign kind="gone" /> {t('people.import.gone')}</>}>{to(found.gone, 'tidak-ada-lagi')}</Fact>
        <Fact label={<><DiffSign kind="same" /> {t('people.import.same')}</>}>{format.number(found.same)}</Fact>
      </Facts>
    </Panel>
  )
}
