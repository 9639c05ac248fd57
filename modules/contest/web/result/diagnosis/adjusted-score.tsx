import { KeyValues } from '#web/ui/key-values.tsx'
import { Open } from '#web/ui/open.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import type { RankedEntry, Recapitulation } from '../plain-ranking.tsx'
import { type AdjustedEntry, type Figures, roughly, tenth } from './figures.ts'

type Props = { readonly entry: AdjustedEntry; readonly ranked: RankedEntry; readonly figures: Figures; readonly judges: Recapitulation['judges'] }

/** The adjusted score opens: sheets, how strict each judge was, the interval, and that it decides nothing. */
export const AdjustedScore = ({ entry, ranked, figures, judges }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const value = format.number(entry.adjusted)
  return (
    <Open value={value} question={t('contest.result.from', { value })}>
      <KeyValues
        items={[
          ...ranked.sheets
            .filter(({ notCounted }) => notCounted === null)
            .map(({ judge, total }) => {
              const severity = figures.judges.find(({ code }) => code === judge)?.severity
              const given = format.number(tenth(roughly(total.exact)))
              return [
                judges.find(({ code }) => code === judge)?.name ?? judge,
                severity === undefined ? given : t('contest.diagnosis.sheet', { given, offset: format.signed(tenth(-Number(severity))) }),
              ] as const
            }),
          [t('contest.diagnosis.mean'), format.number(entry.mean)],
          [t('contest.diagnosis.adjusted'), <b key="adjusted">{value}</b>],
          [t('contest.diagnosis.interval'), t('shell.rank.range', { from: format.number(entry.low), to: format.number(entry.high) })],
        ]}
      />
      <p className="muted">{t('contest.diagnosis.adjusted.how')}</p>
      <p className="muted">{t('contest.diagnosis.beside')}</p>
    </Open>
  )
}
