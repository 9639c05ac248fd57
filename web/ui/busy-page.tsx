import { Skeleton } from '@mantine/core'
import { useTranslation } from '../words/use-translation.ts'
import classes from './busy-page.module.css'

/** The shape of a page while it is on its way; shown after a moment, so that quick answers do not flicker. */
export const BusyPage = () => {
  const { t } = useTranslation()
  return (
    <div className={classes.busy} aria-busy="true">
      <span className="vh" role="status">
        {t('shell.loading')}
      </span>
      <Skeleton h="1.5rem" w="40%" />
      <Skeleton h="8rem" radius="lg" />
      <Skeleton h="14rem" radius="lg" />
    </div>
  )
}
