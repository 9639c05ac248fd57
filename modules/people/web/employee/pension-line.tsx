import type { AnswerOf } from '#platform/face/route.ts'
import { Day } from '#web/ui/date-text.tsx'
import { KeyValues } from '#web/ui/key-values.tsx'
import { Open } from '#web/ui/open.tsx'
import { State } from '#web/ui/state.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import type { peopleContract } from '../../contract.ts'

type Pension = AnswerOf<(typeof peopleContract)['readProtected']>['pension']

/** When pension starts; it opens to the rule and the class that it follows from, and says what is not confirmed. */
export const PensionLine = ({ pension }: { readonly pension: Pension }) => {
  const { t } = useTranslation()
  if (pension === null) return <span className="muted">{t('shell.unknown')}</span>
  return (
    <span className="row-wrap">
      <Open value={<Day day={pension.date} />} question={t('people.pension.question')}>
        <KeyValues
          items={[
            [t('people.pension.age'), t('people.pension.years', { count: pension.years })],
            [t('people.pension.basis'), pension.article === null ? pension.legalBasis : t('people.pension.article', { basis: pension.legalBasis, article: pension.article })],
            [t('people.pension.class'), t(pension.classConfirmed ? 'people.confirmed' : 'people.fromTitle')],
          ]}
        />
      </Open>
      {pension.ruleConfirmed && pension.classConfirmed ? null : <State is="warn">{t('people.unconfirmed')}</State>}
    </span>
  )
}
