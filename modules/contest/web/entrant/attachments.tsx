import { Button, CloseButton, Progress } from '@mantine/core'
import { FileUp, Paperclip } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { byteWords } from '#web/forms/byte-words.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useFormat } from '#web/words/use-format.ts'
import type { RulesDocument } from '../../rules/rules-document.ts'
import classes from './attachments.module.css'
import type { EntryFile } from './entry-content.ts'
import { fileRefusal } from './file-refusal.ts'
import { useUploads } from './use-uploads.ts'

type Props = {
  readonly rules: RulesDocument['work']
  readonly files: readonly EntryFile[]
  readonly onChange: (change: (before: readonly EntryFile[]) => readonly EntryFile[]) => void
  /** Absent while the entry does not exist yet: there is nowhere to read the file from. */
  readonly onOpen?: (file: EntryFile) => void
}

/** The files of an entry. What the sealed rules do not take is said before anything is sent. */
export const Attachments = ({ rules, files, onChange, onOpen }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  const [refused, setRefused] = useState<readonly string[]>([])
  const uploads = useUploads((file) => onChange((before) => (before.some(({ fileId }) => fileId === file.fileId) ? before : [...before, file])))
  const room = rules.filesAtMost - files.length - uploads.items.length
  const size = byteWords(rules.fileBytesAtMost, format.number)
  const take = (chosen: readonly File[]): void => {
    const sound = chosen.filter((file) => fileRefusal(rules, file) === null)
    setRefused([
      ...chosen.flatMap((file) => {
        const why = fileRefusal(rules, file)
        return why === null ? [] : [t(`contest.entry.file.${why}`, { name: file.name, size })]
      }),
      ...(sound.length > room ? [t('contest.entry.file.many', { count: rules.filesAtMost })] : []),
    ])
    uploads.begin(sound.slice(0, Math.max(0, room)))
  }
  return (
    <fieldset className={classes.attachments}>
      <legend>{t('contest.entry.files')}</legend>
      <p className="xs muted">{t('contest.entry.files.hint', { count: rules.filesAtMost, size })}</p>
      <ul className={classes.list}>
        {files.map((file) => (
          <li key={file.fileId}>
            <Paperclip aria-hidden="true" />
            <span className={classes.name}>
              {file.name} <small>{byteWords(file.size, format.number)}</small>
            </span>
            {onOpen === undefined ? null : (
              <Button size="xs" onClick={() => onOpen(file)}>
                {t('contest.entry.file.open')}
                <span className="vh"> {file.name}</span>
              </Button>
            )}
            <CloseButton aria-label={t('shell.file.remove', { name: file.name })} onClick={() => onChange((before) => before.filter(({ fileId }) => fileId !== file.fileId))} />
          </li>
        ))}
        {uploads.items.map((upload) => (
          <li key={upload.key}>
            <FileUp aria-hidden="true" />
            <span className={classes.name}>
              {upload.file.name} <small>{upload.error === null ? t('contest.entry.file.sending', { percent: format.percent(Math.floor(100 * upload.part)) }) : null}</small>
              {upload.error === null ? <Progress value={100 * upload.part} aria-label={upload.file.name} /> : <Problem error={upload.error} again={() => uploads.again(upload)} />}
            </span>
            <CloseButton aria-label={t('shell.file.remove', { name: upload.file.name })} onClick={() => uploads.drop(upload)} />
          </li>
        ))}
      </ul>
      {refused.map((why) => (
        <Notice key={why} tone="bad" live>
          {why}
        </Notice>
      ))}
      {room > 0 ? (
        <div
          className={classes.drop}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault()
            take([...event.dataTransfer.files])
          }}
        >
          <span className="no-phone">{t('contest.entry.file.drop')}</span>
          <label htmlFor={id} className={classes.pick}>
            {t('contest.entry.file.choose')}
          </label>
          <input
            id={id}
            className={`vh ${classes.input}`}
            type="file"
            multiple
            accept={rules.fileTypes.join(',')}
            onChange={(event) => {
              take([...(event.currentTarget.files ?? [])])
              event.currentTarget.value = ''
            }}
          />
        </div>
      ) : null}
    </fieldset>
  )
}
