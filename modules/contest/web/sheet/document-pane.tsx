import { Segments } from '#web/forms/segments.tsx'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import classes from './document-pane.module.css'
import type { SheetData } from './sheet-draft.ts'
import { WorkPaper } from './work-paper.tsx'

const SheetFile = lazy(async () => ({ default: (await import('./sheet-file.tsx')).SheetFile }))
const SheetRules = lazy(async () => ({ default: (await import('./sheet-rules.tsx')).SheetRules }))

type Props = { readonly contestId: string; readonly sheet: SheetData; /** Beside the sheet the rules are a view of their own here. */ readonly withRules: boolean }

/** The work that is judged: what was written, and each attachment. */
export const DocumentPane = ({ contestId, sheet, withRules }: Props) => {
  const { t } = useTranslation()
  const [view, setView] = useState('text')
  const views = [
    { value: 'text', label: t('contest.sheet.work') },
    ...sheet.files.map(({ number }) => ({ value: String(number), label: t('contest.sheet.file', { number }) })),
    ...(withRules ? [{ value: 'rules', label: t('contest.sheet.tab.rules') }] : []),
  ]
  return (
    <div className={classes.pane}>
      {views.length > 1 ? (
        <div className={classes.views}>
          <Segments label={t('contest.sheet.tab.document')} value={view} onChange={setView} data={views} />
        </div>
      ) : null}
      {view === 'text' ? <WorkPaper sheet={sheet} /> : null}
      {view === 'rules' ? (
        <Suspense fallback={<BusyLines lines={8} />}>
          <SheetRules contestId={contestId} />
        </Suspense>
      ) : null}
      {view !== 'text' && view !== 'rules' ? (
        <Suspense fallback={<BusyLines lines={8} />}>
          <SheetFile key={view} contestId={contestId} sheet={sheet} number={Number(view)} />
        </Suspense>
      ) : null}
    </div>
  )
}
