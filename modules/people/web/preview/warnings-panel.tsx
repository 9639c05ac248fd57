import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '#web/calls/use-read.ts'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { peopleContract } from '../../contract.ts'
import { FindingsTable } from './findings-table.tsx'
import { PageFoot } from './page-foot.tsx'
import type { PreviewProps } from './preview-of.ts'
import { usePages } from './use-pages.ts'

/** What is only said: it stops nothing. By code, the most frequent first. */
export const WarningsPanel = ({ found }: PreviewProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const codes = found.byCode.filter(({ refuses }) => !refuses)
  const [code, setCode] = useState(codes[0]?.code ?? '')
  const pages = usePages()
  const findings = useRead(peopleContract.listFindings, { params: { importId: found.id }, query: { refuses: 'no', code: code === '' ? undefined : code, after: pages.after } }, { keep: true })
  const title = t('people.import.warningsTitle', { count: found.warnings })
  return (
    <Panel
      flush
      id="peringatan"
      title={title}
      purpose={t('people.import.warningsPurpose')}
      actions={
        <NativeSelect
          aria-label={t('people.column.code')}
          data={[{ value: '', label: t('people.import.allWarnings') }, ...codes.map((one) => ({ value: one.code, label: `${t(`people.finding.short.${one.code}`)}: ${format.number(one.count)}` }))]}
          value={code}
          onChange={(event) => {
            setCode(event.currentTarget.value)
            pages.goFirst()
          }}
        />
      }
      footer={
        <PageFoot pages={pages} next={findings.data?.next}>
          {t('people.import.findingsShown', { count: findings.data?.items.length ?? 0 })}
        </PageFoot>
      }
    >
      <Problem error={findings.error} again={() => void findings.refetch()} />
      <FindingsTable label={title} rows={findings.data?.items} />
    </Panel>
  )
}
