import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import { useRead } from '#web/calls/use-read.ts'
import { type Column, DataTable } from '#web/table/data-table.tsx'
import { FilterPick } from '#web/table/filter-pick.tsx'
import { SearchField } from '#web/table/search-field.tsx'
import { useList } from '#web/table/use-list.ts'
import { Day } from '#web/ui/date-text.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { rulebookContract, type RuleItem } from '../contract.ts'
import { ruleGroups } from '../rules/groups.ts'
import { RuleState } from './rule-state.tsx'
import { RuleValueShort } from './rule-value.tsx'
import { useRuleWords } from './use-rule-words.ts'

const states = ['unconfirmed', 'confirmed', 'own'] as const

/** Every number of the law that the product uses, as it holds today, and how many of them nobody has confirmed yet. */
export const RulesPage = () => {
  const { t } = useTranslation()
  const list = useList()
  const group = ruleGroups.find((one) => one === list.filter('kelompok'))
  const state = states.find((one) => one === list.filter('keadaan')) ?? 'all'
  const found = useRead(rulebookContract.listRules, { query: { q: list.search, group, state } }, { keep: true })
  const columns = useRuleColumns()
  const { all = 0, confirmed = 0, items } = found.data ?? {}
  return (
    <>
      <PageHead title={t('rulebook.title')} />
      {found.data !== undefined && confirmed < all ? (
        <Notice tone="warn" title={t('rulebook.unconfirmed.title', { count: all - confirmed, all })}>
          {t('rulebook.unconfirmed.why')}
        </Notice>
      ) : null}
      <Problem error={found.error} again={() => void found.refetch()} />
      <Panel
        flush
        title={t('rulebook.list')}
        purpose={t('rulebook.list.why')}
        actions={
          <>
            <SearchField list={list} label={t('rulebook.search')} />
            <FilterPick list={list} name="kelompok" label={t('rulebook.group')} choices={ruleGroups.map((value) => ({ value, label: t(`rulebook.group.${value}`) }))} />
            <FilterPick list={list} name="keadaan" label={t('rulebook.state')} choices={states.map((value) => ({ value, label: t(`rulebook.state.${value}`) }))} />
          </>
        }
        footer={t('rulebook.shown', { count: items?.length ?? 0, all })}
      >
        <DataTable label={t('rulebook.list')} columns={columns} rows={items} rowKey={({ key }) => key} empty={<EmptyState title={t('rulebook.none')} why={t('rulebook.none.why')} />} />
      </Panel>
    </>
  )
}

const useRuleColumns = (): readonly Column<RuleItem>[] => {
  const { t } = useTranslation()
  const words = useRuleWords()
  return [
    {
      id: 'name',
      head: t('rulebook.rule'),
      cell: ({ key, name }) => (
        <>
          <Anchor component={Link} to={`/aturan/${key}`}>
            {words.name(name)}
          </Anchor>
          <small className="muted mono">{key}</small>
        </>
      ),
    },
    { id: 'value', head: t('rulebook.value'), cell: ({ value, unit }) => <RuleValueShort value={value} unit={unit} /> },
    { id: 'basis', head: t('rulebook.basis'), cell: ({ legalBasis, article }) => words.basis(legalBasis, article) },
    { id: 'from', head: t('rulebook.from'), cell: ({ validFrom }) => <Day day={validFrom} /> },
    { id: 'state', head: t('rulebook.state'), cell: ({ confirmed, scope, waiting }) => <RuleState confirmed={confirmed} own={scope === 'agency'} waiting={waiting} /> },
  ]
}
