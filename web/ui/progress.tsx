import { Progress as Bar } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import { useFormat } from '../words/use-format.ts'
import classes from './progress.module.css'

type Props = {
  /** "Membaca 12.048 baris" */
  readonly title: ReactNode
  readonly done: number
  readonly of: number
  /** "Sisa sekitar 8 detik." */
  readonly left?: ReactNode
}

/** Work of more than five seconds: what is done, how much is left, and that one may leave. */
export const Progress = ({ title, done, of, left }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  const percent = of === 0 ? 0 : Math.floor((100 * done) / of)
  return (
    <div className={classes.progress}>
      <p className="row between sm">
        <span className="strong" id={id}>
          {title}
        </span>
        <span>{format.percent(percent)}</span>
      </p>
      <Bar.Root>
        <Bar.Section value={percent} aria-labelledby={id} />
      </Bar.Root>
      <p className="xs muted" role="status">
        {left} {t('shell.mayLeave')}
      </p>
    </div>
  )
}
