import { Button } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { Link, useParams } from 'react-router'
import { useRead } from '#web/calls/use-read.ts'
import { BusyPage } from '#web/ui/busy-page.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { contestContract } from '../contract.ts'
import { RulesView } from './rules-view/rules-view.tsx'
import { useBoth } from './use-both.ts'

/** A template with its stage and rules, to read before one starts from it. */
export const TemplatePage = () => {
  const { t } = useTranslation()
  const both = useBoth()
  const { template: code } = useParams()
  const templates = useRead(contestContract.listTemplates, {})
  if (templates.isPending) return <BusyPage />
  const template = templates.data?.items.find((one) => one.code === code)
  const crumbs = [{ to: '/kompetisi', label: t('contest.contests') }]
  if (template === undefined) {
    return (
      <>
        <PageHead title={t('contest.templates')} crumbs={crumbs} />
        <Problem error={templates.error} again={() => void templates.refetch()} />
        {templates.isError ? null : <EmptyState title={t('contest.templates.notFound')} why={t('contest.templates.notFound.why')} />}
      </>
    )
  }
  // A template has no title and no summary of its own.
  const { title: _title, summary: _summary, ...rules } = template.rules
  return (
    <>
      <PageHead
        title={both(template.name)}
        crumbs={crumbs}
        states={both(template.about)}
        actions={
          <Button component={Link} to={`/kompetisi/baru?pola=${template.code}`} variant="filled">
            {t('contest.templates.use')}
          </Button>
        }
      />
      <Panel title={t('contest.templates.rules')} purpose={t('contest.templates.rules.why')}>
        <RulesView rules={rules} />
      </Panel>
    </>
  )
}
