import { Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { Download, ZoomIn, ZoomOut } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { byteWords } from '#web/forms/byte-words.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useFormat } from '#web/words/use-format.ts'
import classes from './file-viewer.module.css'
import { useAddress } from './use-file.ts'

const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages.tsx')).PdfPages }))

type Props = {
  readonly file: { readonly name: string; readonly type: string; readonly size: number }
  readonly content: UseQueryResult<Blob, Error>
}

/** A PDF or a picture inside the page, on every device. */
export const FileViewer = ({ file, content }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const address = useAddress(content.data, file.type)
  const [large, setLarge] = useState(false)
  const picture = file.type.startsWith('image/')
  const Zoom = large ? ZoomOut : ZoomIn
  return (
    <div className={classes.viewer}>
      <div className={classes.tools}>
        <span className={classes.name}>
          <b>{file.name}</b> <small>{byteWords(file.size, format.number)}</small>
        </span>
        <Button size="xs" leftSection={<Zoom aria-hidden="true" />} aria-pressed={large} onClick={() => setLarge(!large)}>
          {t('contest.viewer.larger')}
        </Button>
        {address === undefined ? null : (
          <Button size="xs" component="a" href={address} download={file.name} leftSection={<Download aria-hidden="true" />}>
            {t('contest.viewer.download')}
          </Button>
        )}
      </div>
      <Problem error={content.error} again={() => void content.refetch()} />
      {content.isPending ? <BusyLines lines={8} /> : null}
      {address === undefined ? null : picture ? (
        // A wide picture is scrolled inside its frame, also with the keyboard.
        <div className={classes.frame} tabIndex={0} role="group" aria-label={file.name}>
          <img className={classes.picture} data-large={large || undefined} src={address} alt={t('contest.viewer.picture', { name: file.name })} />
        </div>
      ) : content.data === undefined ? null : (
        <Suspense fallback={<BusyLines lines={8} />}>
          <PdfPages key={address} content={content.data} name={file.name} large={large} />
        </Suspense>
      )}
    </div>
  )
}
