import { Skeleton } from '@mantine/core'
import { useTranslation } from '../words/use-translation.ts'
import classes from './busy-lines.module.css'

/** Lines in the place of a list that is on its way, in its real shape. */
export const BusyLines = ({ lines = 5 }: { readonly lines?: number }) => {
  const { t } = useTranslation()
  return (
    <div className={classes.lines} aria-busy="true">
      <span className="vh" role="status">
        {t('shell.loading')}
      </span>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} h=".75rem" w={`${[70, 100, 45][line % 3] ?? 70}%`} />
      ))}
    </div>
  )
}
