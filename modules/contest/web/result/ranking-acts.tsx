import { Button } from '@mantine/core'
import { FileDown, Printer } from 'lucide-react'
import { Link } from 'react-router'
import { useDownload } from '#web/calls/use-download.ts'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../../contract.ts'

/** The recapitulation to print and sign, and as a spreadsheet. */
export const RankingActs = ({ contestId }: { readonly contestId: string }) => {
  const { t } = useTranslation()
  const xlsx = useDownload(contestContract.readRecapitulationSheet, 'rekapitulasi-nilai.xlsx')
  return (
    <>
      <Button component={Link} to={`/kompetisi/${contestId}/rekapitulasi`} leftSection={<Printer aria-hidden="true" />}>
        {t('contest.recap')}
      </Button>
      <BusyButton busy={xlsx.isPending} busyWords={t('contest.recap.making')} leftSection={<FileDown aria-hidden="true" />} onClick={() => xlsx.mutate({ params: { contestId } })}>
        {t('contest.recap.xlsx')}
      </BusyButton>
      <Problem error={xlsx.error} />
    </>
  )
}
