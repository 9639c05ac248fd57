import { useTranslation } from '#web/words/use-translation.ts'
import type { JsonObject } from '#platform/face/json.ts'
import { RulesSection } from '../rules-view/rules-section.tsx'
import { numberIn, textIn } from './document-reader.ts'

/** The seats in their order: judges, then reserves as they will be called. */
export const PanelLines = ({ seats }: { readonly seats: readonly JsonObject[] }) => {
  const { t } = useTranslation()
  if (seats.length === 0) return null
  return (
    <RulesSection title={t('contest.panel')}>
      <ol className="stack stack-2">
        {seats.map((seat) => {
          const reserve = numberIn(seat, 'reserve') ?? 0
          return (
            <li key={numberIn(seat, 'seat')}>
              <b>{textIn(seat, 'name')}</b>, {t(reserve === 0 ? (seat['chair'] === true ? 'contest.panel.chair' : 'contest.panel.judge') : 'contest.panel.reserve', { seat: numberIn(seat, 'seat') ?? 0, number: reserve })}
              <br />
              <small>{[textIn(seat, 'office'), textIn(seat, 'institution')].filter(Boolean).join(', ')}</small>
            </li>
          )
        })}
      </ol>
    </RulesSection>
  )
}
