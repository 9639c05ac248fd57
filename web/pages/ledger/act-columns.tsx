import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import type { AnswerOf } from '#platform/face/route.ts'
import type { auditContract } from '#platform/audit/contract.ts'
import type { Column } from '../../table/data-table.tsx'
import type { List } from '../../table/use-list.ts'
import { useFormat } from '../../words/use-format.ts'
import { useTranslation } from '../../words/use-translation.ts'
import { useActWords } from './use-act-words.ts'

export type Act = AnswerOf<(typeof auditContract)['listActs']>['items'][number]

export const addressOf = ({ chain, seq }: { readonly chain: string; readonly seq: number }): string => `/jejak/${chain}/${seq}`

export const useActColumns = (list: List): readonly Column<Act>[] => {
  const { t } = useTranslation()
  const format = useFormat()
  const { kindOf, chainOf } = useActWords()
  return [
    { id: 'kind', head: t('ledger.kind'), names: true, cell: (act) => <Link to={addressOf(act)}>{kindOf(act.kind)}</Link> },
    {
      id: 'who',
      head: t('ledger.by'),
      cell: ({ person, actor, mine }) =>
        person === null ? (
          actor === 'system' ? t('ledger.system') : <span className="mono">{actor}</span>
        ) : (
          <>
            {mine ? (
              t('ledger.me')
            ) : (
              <Anchor component="button" type="button" size="sm" onClick={() => list.setFilter('orang', person.id)}>
                {person.name}
                <span className="vh"> {t('ledger.onlyThis')}</span>
              </Anchor>
            )}
          </>
        ),
    },
    { id: 'process', head: t('ledger.process'), cell: (act) => <span>{chainOf(act)} <small className="muted nowrap">{t('ledger.number', { seq: act.seq })}</small></span> },
    { id: 'at', head: t('ledger.recorded'), cell: ({ recorded }) => <span className="nowrap">{format.shortInstant(recorded)}</span> },
  ]
}
