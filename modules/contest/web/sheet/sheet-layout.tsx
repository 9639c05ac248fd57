import { Segments } from '#web/forms/segments.tsx'
import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { useSearchParams } from 'react-router'
import { FocusHead } from '#web/frame/focus-head.tsx'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { usePhone } from '#web/ui/use-phone.ts'
import { AwayNotice, NetworkMark } from '../keeping/network-mark.tsx'
import { useBoth } from '../use-both.ts'
import { DocumentPane } from './document-pane.tsx'
import type { SheetData } from './sheet-draft.ts'
import classes from './sheet-layout.module.css'

const SheetRules = lazy(async () => ({ default: (await import('./sheet-rules.tsx')).SheetRules }))

const tabs = ['dokumen', 'nilai', 'aturan'] as const
type Tab = (typeof tabs)[number]
const words = { dokumen: 'document', nilai: 'sheet', aturan: 'rules' } as const satisfies Record<Tab, string>

/** On a phone one of three tabs, kept in the address. */
const useTab = (): readonly [Tab, (tab: string) => void] => {
  const [search, setSearch] = useSearchParams()
  const tab = tabs.find((one) => one === search.get('bagian')) ?? 'nilai'
  return [tab, (next) => setSearch(next === 'nilai' ? {} : { bagian: next }, { replace: true })]
}

type Props = { readonly contestId: string; readonly sheet: SheetData; readonly away: boolean; readonly children: ReactNode }

/** Document and sheet: side by side on a desktop, one tab each on a phone. */
export const SheetLayout = ({ contestId, sheet, away, children }: Props) => {
  const { t } = useTranslation()
  const both = useBoth()
  const phone = usePhone()
  const [tab, setTab] = useTab()
  const place = t('contest.sheet.place', { position: sheet.position, of: sheet.of })
  return (
    <>
      <FocusHead back={`/penilaian/${contestId}`} title={sheet.code} second={phone ? place : `${place} · ${sheet.contestTitle}, ${both(sheet.stageName)}`}>
        <NetworkMark away={away} />
      </FocusHead>
      {away ? <AwayNotice /> : null}
      <main className={classes.panes}>
        {phone ? (
          <div className={classes.tabs}>
            <Segments label={t('contest.sheet.parts')} value={tab} onChange={setTab} data={tabs.map((one) => ({ value: one, label: t(`contest.sheet.tab.${words[one]}`) }))} />
          </div>
        ) : null}
        {phone && tab !== 'dokumen' ? null : (
          <div className={classes.document} {...(phone ? {} : { tabIndex: 0, role: 'region', 'aria-label': t('contest.sheet.tab.document') })}>
            <DocumentPane contestId={contestId} sheet={sheet} withRules={!phone} />
          </div>
        )}
        {phone && tab === 'aturan' ? (
          <div className={classes.document}>
            <Suspense fallback={<BusyLines lines={8} />}>
              <SheetRules contestId={contestId} />
            </Suspense>
          </div>
        ) : null}
        {phone && tab !== 'nilai' ? null : <div className={classes.side}>{children}</div>}
      </main>
    </>
  )
}
