/** What a page says besides its picture, and its width divided by its height. */
export type Drawn = { readonly text: string; readonly ratio: number }

export type Pdf = {
  readonly pages: number
  /** Draws page `number` (from 1) so that it fills `width` CSS pixels. `stop` ends a drawing that nobody waits for: it answers null. */
  readonly draw: (number: number, canvas: HTMLCanvasElement, width: number) => { readonly done: Promise<Drawn | null>; readonly stop: () => void }
  readonly close: () => Promise<void>
}

/** More pixels than this on one canvas, and phones show nothing. */
const PIXELS = 8_000_000

/**
 * Opens a PDF with PDF.js, which comes with the first PDF that somebody opens. No script, no form and no link of the file is carried out. Its
 * worker, and the fonts that a file may lack, are served by the product (vite.config.ts), nothing from elsewhere.
 */
export const openPdf = async (content: Blob): Promise<Pdf> => {
  const { getDocument, GlobalWorkerOptions, version } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const parts = `/assets/pdf-${version}/`
  GlobalWorkerOptions.workerSrc = `${parts}pdf.worker.min.mjs`
  const loading = getDocument({ data: new Uint8Array(await content.arrayBuffer()), isEvalSupported: false, enableXfa: false, standardFontDataUrl: parts, wasmUrl: parts })
  const document = await loading.promise
  return {
    pages: document.numPages,
    draw: (number, canvas, width) => {
      let stopped = false
      let stopDrawing = (): void => undefined
      const work = async (): Promise<Drawn | null> => {
        const page = await document.getPage(number)
        const natural = page.getViewport({ scale: 1 })
        const wanted = (width / natural.width) * devicePixelRatio
        const most = Math.sqrt(PIXELS / (natural.width * natural.height))
        const viewport = page.getViewport({ scale: Math.min(wanted, most) })
        if (stopped) return null
        canvas.width = Math.ceil(viewport.width)
        canvas.height = Math.ceil(viewport.height)
        const drawing = page.render({ canvas, viewport })
        stopDrawing = () => drawing.cancel()
        await drawing.promise.catch((error: unknown) => {
          if (!stopped) throw error
        })
        const { items } = await page.getTextContent()
        return { ratio: natural.width / natural.height, text: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('') }
      }
      return {
        done: work(),
        stop: () => {
          stopped = true
          stopDrawing()
        },
      }
    },
    close: async () => await loading.destroy(),
  }
}
