import { KeyValues } from '#web/ui/key-values.tsx'
import { Open } from '#web/ui/open.tsx'
import { RankStrip } from '#web/ui/rank-strip.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import type { AdjustedEntry } from './figures.ts'

/** Beyond so many entries a strip of ranks says nothing that the words do not. */
const LONGEST_STRIP = 20

type Props = { readonly entry: AdjustedEntry; readonly of: number; readonly doubtful: boolean }

/** The ranks that an entry may truly have, 95 %: how many are proven above and below it, and how many are open. */
export const PossibleRanks = ({ entry, of, doubtful }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { place, rank, rankLow, rankHigh } = entry
  const words = rankLow === rankHigh ? t('shell.rank.only', { rank: rankLow }) : t('shell.rank.range', { from: format.number(rankLow), to: format.number(rankHigh) })
  return (
    <Open value={of > LONGEST_STRIP ? words : <RankStrip of={of} rank={place} from={rankLow} to={rankHigh} doubtful={doubtful} />} question={t('contest.diagnosis.ranks.from', { ranks: words })}>
      <KeyValues
        items={[
          [t('contest.diagnosis.ranks.above'), format.number(rankLow - 1)],
          [t('contest.diagnosis.ranks.open'), format.number(rankHigh - rankLow)],
          [t('contest.diagnosis.ranks.below'), format.number(of - rankHigh)],
          [t('contest.diagnosis.ranks.adjusted'), format.number(rank)],
          [t('contest.diagnosis.ranks.official'), <b key="official">{format.number(place)}</b>],
        ]}
      />
      <p className="muted">{t('contest.diagnosis.ranks.how')}</p>
      <p className="muted">{t('contest.diagnosis.beside')}</p>
    </Open>
  )
}
