import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { Notice } from '#web/ui/notice.tsx'
import classes from './file-viewer.module.css'
import { openPdf, type Pdf } from './open-pdf.ts'
import { PdfPage } from './pdf-page.tsx'

type Props = { readonly content: Blob; readonly name: string; readonly large: boolean }

/** A PDF drawn page by page in the page itself: phones show none by themselves, and nothing in it may run or be followed (I-39, I-40). */
export const PdfPages = ({ content, name, large }: Props) => {
  const { t } = useTranslation()
  const [pdf, setPdf] = useState<Pdf | 'unreadable' | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const opening = openPdf(content)
    let left = false
    void opening.then(
      (opened) => (left ? undefined : setPdf(opened)),
      () => (left ? undefined : setPdf('unreadable')),
    )
    return () => {
      left = true
      void opening.then((opened) => opened.close()).catch(() => undefined)
    }
  }, [content])
  if (pdf === null) return <BusyLines lines={8} />
  if (pdf === 'unreadable') {
    return (
      <Notice tone="warn" title={t('contest.viewer.unreadable')}>
        {t('contest.viewer.unreadable.how')}
      </Notice>
    )
  }
  return (
    // Scrolled inside its frame, also with the keyboard.
    <div ref={frame} className={classes.pages} data-large={large || undefined} tabIndex={0} role="group" aria-label={name}>
      {Array.from({ length: pdf.pages }, (_, index) => (
        <PdfPage key={index} pdf={pdf} number={index + 1} frame={frame} />
      ))}
    </div>
  )
}
