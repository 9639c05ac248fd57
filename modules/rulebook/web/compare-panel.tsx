import { useState } from 'react'
import type { AnswerOf } from '#platform/face/route.ts'
import { PickField } from '#web/forms/pick-field.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import type { rulebookContract, RuleVersion } from '../contract.ts'
import { SideBySide } from './side-by-side.tsx'

/** Two versions of a rule beside each other, line by line. */
export const ComparePanel = ({ rule }: { readonly rule: AnswerOf<(typeof rulebookContract)['readRule']> }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const [left, setLeft] = useState(rule.versions[1]?.id ?? '')
  const [right, setRight] = useState(rule.versions[0]?.id ?? '')
  const choices = rule.versions.map(({ id, validFrom, scope }) => ({ value: id, label: t(scope === 'agency' ? 'rulebook.version.own' : 'rulebook.version.national', { day: format.shortDay(validFrom) }) }))
  const of = (id: string): RuleVersion | undefined => rule.versions.find((version) => version.id === id)
  const [before, after] = [of(left), of(right)]
  return (
    <Panel title={t('rulebook.compare')} purpose={t('rulebook.compare.why')}>
      <div className="stack">
        <div className="cols c-11">
          <PickField label={t('rulebook.compare.left')} data={choices} value={left} onChange={setLeft} />
          <PickField label={t('rulebook.compare.right')} data={choices} value={right} onChange={setRight} />
        </div>
        {before === undefined || after === undefined ? null : <SideBySide before={before} after={after} unit={after.unit} />}
      </div>
    </Panel>
  )
}
