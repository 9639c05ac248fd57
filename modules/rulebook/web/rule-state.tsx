import { State } from '#web/ui/state.tsx'
import { useTranslation } from '#web/words/use-translation.ts'

type Props = { readonly confirmed: boolean; readonly own: boolean; readonly waiting?: boolean }

/** Confirmed by two people of the agency or not, the agency's own or national, and whether a request waits. */
export const RuleState = ({ confirmed, own, waiting = false }: Props) => {
  const { t } = useTranslation()
  return (
    <span className="row-wrap">
      {confirmed ? <State is="good">{t('rulebook.confirmed')}</State> : <State is="warn">{t('rulebook.unconfirmed')}</State>}
      {own ? <State is="info">{t('rulebook.own')}</State> : null}
      {waiting ? <State is="running">{t('rulebook.waiting')}</State> : null}
    </span>
  )
}
