import { KeyValues } from '#web/ui/key-values.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import type { AnswerOf } from '#platform/face/route.ts'
import type { peopleContract } from '../../contract.ts'

type Employee = AnswerOf<(typeof peopleContract)['readEmployee']>

/** Where the person works now. */
export const PlacePanel = ({ employee }: { readonly employee: Employee }) => {
  const { t } = useTranslation()
  const unknown = <span className="muted">{t('shell.unknown')}</span>
  const path = employee.unitPath.map(({ name }) => name)
  return (
    <Panel title={t('people.place')}>
      <div className="stack stack-3">
        <KeyValues
          align="start"
          items={[
            [t('people.column.position'), employee.position ?? unknown],
            [t('people.column.unit'), employee.unit ?? unknown],
            ...(path.length > 1 ? [[t('people.place.path'), path.join(' / ')] as const] : []),
            [t('people.rank'), employee.ranks.find(({ validTo }) => validTo === null)?.grade ?? unknown],
          ]}
        />
        {employee.unit !== null && path.length === 0 ? <Notice tone="warn">{t('people.place.unplaced')}</Notice> : null}
      </div>
    </Panel>
  )
}
