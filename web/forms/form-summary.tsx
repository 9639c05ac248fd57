import { useEffect, useRef } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import { Notice } from '../ui/notice.tsx'
import classes from './form-summary.module.css'

type Props = {
  /** field -> message, as `form.errors`. */
  readonly errors: Readonly<Record<string, unknown>>
  /** field -> id of its input and its label. */
  readonly fields: Readonly<Record<string, { readonly id: string; readonly label: string }>>
  /** How often the form was sent: the summary takes the focus each time. */
  readonly tries: number
}

/** After a refused form: what is to be mended, each line leading to its field. The input stays as it was. */
export const FormSummary = ({ errors, fields, tries }: Props) => {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const found = Object.entries(errors).filter(([, message]) => Boolean(message))
  const any = found.length > 0
  useEffect(() => {
    if (tries > 0 && any) box.current?.focus()
  }, [tries, any])
  if (!any || tries === 0) return null
  return (
    <div ref={box} tabIndex={-1} className={classes.summary}>
      <Notice tone="bad" title={t('shell.form.mend', { count: found.length })} live>
        <ul>
          {found.map(([name, message]) => {
            const field = fields[name]
            return <li key={name}>{field === undefined ? String(message) : <a href={`#${field.id}`}>{`${field.label}: ${String(message)}`}</a>}</li>
          })}
        </ul>
      </Notice>
    </div>
  )
}
