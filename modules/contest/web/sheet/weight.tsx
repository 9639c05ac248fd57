import { useTranslation } from '#web/words/use-translation.ts'
import { KeyValues } from '#web/ui/key-values.tsx'
import { weightShare } from '../../rules/weight-share.ts'
import { Open } from '#web/ui/open.tsx'
import { useFormat } from '#web/words/use-format.ts'
import type { Criterion } from '../../rules/rules-document.ts'
import { useBoth } from '../use-both.ts'
import type { SheetData } from './sheet-draft.ts'

/** A weight opens: all weights of the sealed rules, and the digest that a sheet names. */
export const Weight = ({ sheet, criterion }: { readonly sheet: SheetData; readonly criterion: Criterion }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const both = useBoth()
  const weight = t('contest.sheet.weight', { weight: format.number(criterion.weight) })
  return (
    <Open value={<span className="nowrap">{weight}</span>} question={t('contest.sheet.weight.why', { weight: format.number(criterion.weight) })}>
      <KeyValues items={[...sheet.criteria.map((one) => [both(one.name), format.percent(weightShare(one.weight, sheet.criteria))] as const), [t('contest.sheet.digest'), <span key="digest" className="mono">{sheet.rules.slice(0, 12)}</span>]]} />
      <p className="muted">{t('contest.sheet.weight.sealed')}</p>
    </Open>
  )
}
