import { useTranslation } from '#web/words/use-translation.ts'
import type { ShapeName } from '#web/ui/shape.tsx'
import { State } from '#web/ui/state.tsx'
import type { AnswerOf } from '#platform/face/route.ts'
import type { contestContract } from '../../contract.ts'

type ContestItem = AnswerOf<(typeof contestContract)['listContests']>['items'][number]

const shapes = {
  draft: 'draft',
  sent: 'good',
  returned: 'warn',
  accepted: 'good',
  rejected: 'bad',
} as const satisfies Partial<Record<ContestItem['mine']['entry'], ShapeName>>

/** What the reader is in this contest: a judge, an entrant, neither. */
export const MyPart = ({ mine }: { readonly mine: ContestItem['mine'] }) => {
  const { t } = useTranslation()
  const { entry, seats } = mine
  if (entry === 'none' && seats.length === 0) return <span className="muted">{t('shell.none')}</span>
  return (
    <span className="row-wrap">
      {seats.map((seat) => (
        <State key={seat} is="info">
          {t(`contest.seat.${seat}`, { defaultValue: seat })}
        </State>
      ))}
      {entry === 'none' ? null : <State is={shapes[entry]}>{t(`contest.mine.${entry}`)}</State>}
    </span>
  )
}
