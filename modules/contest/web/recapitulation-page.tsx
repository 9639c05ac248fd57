import { Button } from '@mantine/core'
import { FileDown, Printer } from 'lucide-react'
import { useDownload } from '#web/calls/use-download.ts'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useRefusal } from '#web/words/use-refusal.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { ContestState } from './contest/contest-state.tsx'
import type { Contest } from './contest/use-contest.ts'
import { WithContest } from './contest/with-contest.tsx'
import { PlacesTable } from './recapitulation/places-table.tsx'
import classes from './recapitulation/recapitulation.module.css'
import { ScrollToEntry } from './recapitulation/scroll-to-entry.tsx'
import { SheetsTable } from './recapitulation/sheets-table.tsx'
import { Signatures } from './recapitulation/signatures.tsx'
import { MergedNotice, rankedCategories } from './result/merged-notice.tsx'
import { useBoth } from './use-both.ts'

/** "Rekapitulasi nilai": one page to print on A4, to read in the plenary, and to sign. */
export const RecapitulationPage = () => <WithContest>{(contest) => <Recapitulation contest={contest} />}</WithContest>

const Recapitulation = ({ contest }: { readonly contest: Contest }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const both = useBoth()
  const say = useRefusal()
  const params = { contestId: contest.id }
  const may = useMay(contestPolicy.readRecapitulation, contest.state)
  const read = useRead(contestContract.readRecapitulation, { params }, { when: may.ok })
  const xlsx = useDownload(contestContract.readRecapitulationSheet, 'rekapitulasi-nilai.xlsx')
  const result = read.data
  return (
    <>
      <div className="no-print">
        <PageHead
          title={t('contest.recap')}
          crumbs={[
            { to: `/kompetisi/${contest.id}`, label: contest.title },
            { to: `/kompetisi/${contest.id}/hasil`, label: t('contest.tab.result') },
          ]}
          states={<ContestState phase={contest.phase} />}
          actions={
            result === undefined ? undefined : (
              <>
                <BusyButton busy={xlsx.isPending} busyWords={t('contest.recap.making')} leftSection={<FileDown aria-hidden="true" />} onClick={() => xlsx.mutate({ params })}>
                  {t('contest.recap.xlsx')}
                </BusyButton>
                <Button variant="filled" leftSection={<Printer aria-hidden="true" />} onClick={() => window.print()}>
                  {t('contest.recap.print')}
                </Button>
              </>
            )
          }
        />
      </div>
      <Problem error={read.error ?? xlsx.error} />
      {may.ok ? null : <Notice tone="still" title={say(may)} />}
      {result === undefined ? may.ok && read.isPending ? <BusyLines lines={8} /> : null : (
        <article className={classes.paper}>
          <header className={classes.head}>
            <p>{result.agency}</p>
            <h2>{t('contest.recap')}</h2>
            <p className="strong">{result.title}</p>
            <p className="sm">{t('contest.recap.stage', { stage: both(result.stageName), version: result.resultVersion, at: format.instant(result.computedAt) })}</p>
          </header>
          <MergedNotice result={result} />
          {rankedCategories(result).map((category) => (
            <PlacesTable key={category.code} result={result} category={category} />
          ))}
          {rankedCategories(result).map((category) => (
            <SheetsTable key={category.code} result={result} category={category} />
          ))}
          <ScrollToEntry />
          {result.without.map(({ judge, share, category, places }) => (
            <p key={judge + category} className="sm">
              {t('contest.recap.without', { judge: result.judges.find(({ code }) => code === judge)?.name ?? judge, share: format.number(share) })}{' '}
              {places
                .toSorted((a, b) => (a.place ?? Number.MAX_SAFE_INTEGER) - (b.place ?? Number.MAX_SAFE_INTEGER))
                .map(({ code, place, result: value }) => (place === null || value === null ? t('contest.recap.without.none', { code }) : t('contest.recap.without.one', { code, place, value: format.number(value.shown) })))
                .join('; ')}
              .
            </p>
          ))}
          {/* Whoever signs sees what is signed: the digests stand on the page of the signatures. */}
          <div className={classes.signed}>
            <div className={classes.facts}>
              <p>{t('contest.recap.sealed', { seal: result.seal })}</p>
              <p>{t('contest.recap.rules', { rules: result.rules })}</p>
              <p className="mono">{result.checkpoint === null ? t('contest.evidence.checkpoint.none') : result.checkpoint.line}</p>
            </div>
            <Signatures result={result} />
          </div>
        </article>
      )}
    </>
  )
}
