import { KeyValues } from '#web/ui/key-values.tsx'
import { Open } from '#web/ui/open.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import type { Recapitulation } from '../plain-ranking.tsx'
import { type Figures, type JudgeSeverity, roughly, tenth } from './figures.ts'

/** So many of the judge's sheets are shown: those farthest from what the panel makes expect. */
const SHOWN = 4

/** A judge's difference from the panel opens: interval, spread, and the sheets that stand farthest from what was to be expected. */
export const JudgeOffset = ({ judge, result, figures }: { readonly judge: JudgeSeverity; readonly result: Recapitulation; readonly figures: Figures }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const value = format.signed(tenth(-Number(judge.severity)))
  const sheets = figures.entries
    .flatMap(({ code, adjusted }) => {
      const sheet = result.entries.find((entry) => entry.code === code)?.sheets.find((each) => each.judge === judge.code && each.notCounted === null)
      return sheet === undefined ? [] : [{ code, given: roughly(sheet.total.exact), expected: Number(adjusted) - Number(judge.severity) }]
    })
    .sort((a, b) => Math.abs(b.given - b.expected) - Math.abs(a.given - a.expected))
  return (
    <Open value={value} question={t('contest.result.from', { value })}>
      <KeyValues
        items={[
          [t('contest.diagnosis.interval'), t('shell.rank.range', { from: format.signed(tenth(-Number(judge.high))), to: format.signed(tenth(-Number(judge.low))) })],
          [t('contest.diagnosis.sheets'), format.number(judge.sheets)],
          [t('contest.diagnosis.spread'), format.number(judge.residualSd)],
          ...sheets.slice(0, SHOWN).map(({ code, given, expected }) => [t('contest.diagnosis.farthest', { code }), t('contest.diagnosis.expected', { given: format.number(tenth(given)), expected: format.number(tenth(expected)) })] as const),
        ]}
      />
      <p className="muted">{t('contest.diagnosis.severity.how')}</p>
    </Open>
  )
}
