import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import classes from './file-viewer.module.css'
import type { Drawn, Pdf } from './open-pdf.ts'

type Props = { readonly pdf: Pdf; readonly number: number; readonly frame: RefObject<HTMLDivElement | null> }

/** One page: drawn when it comes near, let go when it is far away, since a phone holds few pictures of this size. Its text is there to be read aloud. */
export const PdfPage = ({ pdf, number, frame }: Props) => {
  const { t } = useTranslation()
  const place = useRef<HTMLElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [near, setNear] = useState(number === 1)
  const [width, setWidth] = useState(0)
  const [drawn, setDrawn] = useState<Drawn | 'failed' | null>(null)

  useEffect(() => {
    const at = place.current
    if (at === null) return
    const seen = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting === true), { root: frame.current, rootMargin: '100% 0px' })
    const sized = new ResizeObserver(() => setWidth(Math.round(at.clientWidth)))
    seen.observe(at)
    sized.observe(at)
    return () => {
      seen.disconnect()
      sized.disconnect()
    }
  }, [frame])

  useEffect(() => {
    const on = canvas.current
    if (on === null || !near || width === 0) return
    const drawing = pdf.draw(number, on, width)
    void drawing.done.then((one) => (one === null ? undefined : setDrawn(one)), () => setDrawn('failed'))
    return drawing.stop
  }, [pdf, number, near, width])

  const said = drawn === null || drawn === 'failed' ? null : drawn
  const label = t('contest.viewer.page', { number, pages: pdf.pages })
  return (
    // The place keeps its height while the page is not drawn. A page is taken as A4 until it is known.
    <figure ref={place} className={classes.page} style={{ aspectRatio: said?.ratio ?? 210 / 297 }}>
      {near ? <canvas ref={canvas} role="img" aria-label={label} /> : null}
      {drawn === 'failed' ? <p className="sm">{t('contest.viewer.page.failed')}</p> : null}
      {said === null || said.text === '' ? null : <figcaption className={classes.spoken}>{said.text}</figcaption>}
    </figure>
  )
}
