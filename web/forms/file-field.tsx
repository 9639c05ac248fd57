import { CloseButton, Input } from '@mantine/core'
import { FileUp } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import { useFormat } from '../words/use-format.ts'
import classes from './file-field.module.css'
import { byteWords } from './byte-words.ts'

type Props = {
  readonly label: ReactNode
  /** As in an input: ".xlsx,.csv". */
  readonly accept: string
  readonly largest: number
  readonly value: File | null
  readonly onChange: (file: File | null) => void
  readonly hint?: ReactNode
  readonly error?: ReactNode
  readonly disabled?: boolean
}

const fits = (name: string, accept: string): boolean => accept.split(',').some((ending) => name.toLowerCase().endsWith(ending.trim().toLowerCase()))

/** One file, chosen or dropped. What the server would refuse (kind, size) is said before anything is sent. */
export const FileField = ({ label, accept, largest, value, onChange, hint, error, disabled = false }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  const [refused, setRefused] = useState<string | null>(null)
  const [over, setOver] = useState(false)
  const take = (file: File | undefined): void => {
    if (file === undefined) return
    const why = fits(file.name, accept) ? (file.size > largest ? t('shell.file.large', { size: byteWords(largest, format.number) }) : null) : t('shell.file.kind', { kinds: accept })
    setRefused(why)
    onChange(why === null ? file : null)
  }
  return (
    <Input.Wrapper id={id} label={label} description={hint} error={refused ?? error} inputWrapperOrder={['label', 'input', 'description', 'error']}>
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          if (!disabled) take(event.dataTransfer.files[0])
        }}
      >
        <FileUp aria-hidden="true" />
        {value === null ? (
          <span>{t('shell.file.drop')}</span>
        ) : (
          <span className={classes.chosen}>
            <span className="strong">{value.name}</span>
            <small>{byteWords(value.size, format.number)}</small>
            <CloseButton size="sm" aria-label={t('shell.file.remove', { name: value.name })} onClick={() => onChange(null)} />
          </span>
        )}
        <label htmlFor={id} className={classes.pick} data-disabled={disabled || undefined}>
          {t(value === null ? 'shell.file.choose' : 'shell.file.other')}
        </label>
        <input
          id={id}
          className={`vh ${classes.input}`}
          type="file"
          accept={accept}
          disabled={disabled}
          onChange={(event) => {
            take(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
      </div>
    </Input.Wrapper>
  )
}
