import { Button } from '@mantine/core'
import type { AnswerOf } from '#platform/face/route.ts'
import { DataTable } from '#web/table/data-table.tsx'
import { Day } from '#web/ui/date-text.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { State } from '#web/ui/state.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import type { rulebookContract, RuleVersion } from '../contract.ts'
import { RuleState } from './rule-state.tsx'
import { RuleValueShort } from './rule-value.tsx'
import { useRuleWords } from './use-rule-words.ts'

type Props = { readonly rule: AnswerOf<(typeof rulebookContract)['readRule']>; readonly mayConfirm: boolean; readonly onConfirm: (ruleId: string) => void }

/** Every version of a rule, the newest first. None is ever changed: results keep the one that they used. */
export const VersionsPanel = ({ rule, mayConfirm, onConfirm }: Props) => {
  const { t } = useTranslation()
  const words = useRuleWords()
  return (
    <Panel flush title={t('rulebook.versions')} purpose={t('rulebook.versions.why')}>
      <DataTable
        label={t('rulebook.versions')}
        rows={rule.versions}
        rowKey={({ id }) => id}
        marked={({ id }) => id === rule.now}
        empty={null}
        columns={[
          { id: 'from', head: t('rulebook.from'), cell: ({ validFrom }) => <Day day={validFrom} /> },
          {
            id: 'until',
            head: t('rulebook.until'),
            cell: ({ heldUntil, validFrom }) => (heldUntil === null ? t('rulebook.until.open') : heldUntil === validFrom ? <State is="idle">{t('rulebook.replaced')}</State> : <Day day={heldUntil} />),
          },
          { id: 'value', head: t('rulebook.value'), cell: ({ value, unit }) => <RuleValueShort value={value} unit={unit} /> },
          { id: 'basis', head: t('rulebook.basis'), cell: ({ legalBasis, article }) => words.basis(legalBasis, article) },
          { id: 'state', head: t('rulebook.state'), cell: ({ confirmation, scope }) => <RuleState confirmed={confirmation !== null} own={scope === 'agency'} /> },
          ...(mayConfirm
            ? [
                {
                  id: 'act',
                  head: <span className="vh">{t('rulebook.act')}</span>,
                  card: 'bare' as const,
                  cell: ({ id, confirmation, validFrom }: RuleVersion) =>
                    confirmation === null && id !== rule.now ? (
                      <Button size="xs" variant="subtle" aria-label={t('rulebook.confirm.of', { day: validFrom })} onClick={() => onConfirm(id)}>
                        {t('rulebook.confirm.short')}
                      </Button>
                    ) : null,
                },
              ]
            : []),
        ]}
      />
    </Panel>
  )
}
