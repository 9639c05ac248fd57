import { Button } from '@mantine/core'
import { useTranslation } from '../words/use-translation.ts'
import { Link } from 'react-router'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Panel } from '../ui/panel.tsx'

export const NotFoundPage = () => {
  const { t } = useTranslation()
  return (
    <>
      <PageHead title={t('shell.notFound')} />
      <Panel label={t('shell.notFound')}>
        <EmptyState title={t('shell.notFound')} why={t('shell.notFound.why')}>
          <Button component={Link} to="/" variant="filled">
            {t('shell.toHome')}
          </Button>
        </EmptyState>
      </Panel>
    </>
  )
}
