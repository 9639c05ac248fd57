import { Link } from 'react-router'
import { KeyValues } from '#web/ui/key-values.tsx'
import { Open } from '#web/ui/open.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { centreOf, meanSteps, sumOfCriteria } from '../../rules/mean-steps.ts'
import type { Category } from '../../rules/rules-document.ts'
import { useMethodWords } from '../method-words.ts'
import { useBoth } from '../use-both.ts'
import { ExactText } from './exact-text.tsx'
import type { RankedEntry, Recapitulation } from './plain-ranking.tsx'

type Props = {
  readonly contestId: string
  readonly entry: RankedEntry
  readonly category: Category
  readonly judges: Recapitulation['judges']
}

/** The official result opens: every sheet, their sum or influence, the rounding, the rule (I-3). */
export const OfficialScore = ({ contestId, entry, category, judges }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const counted = entry.sheets.filter(({ notCounted }) => notCounted === null)
  const judgeOf = (code: string) => judges.find((judge) => judge.code === code)
  const shares = counted.map(({ judge }) => judgeOf(judge)?.share ?? '1')
  const capped = shares.some((share) => share !== '1')
  const steps = meanSteps(counted.map(({ total }, at) => ({ total: total.exact, share: shares[at] ?? '1' })))
  const both = useBoth()
  const methodWords = useMethodWords()
  const { rounding, result } = category
  const shown = format.number(entry.result.shown)
  const bySheet = counted.map(({ judge, total, corrected }, at) => {
    const who = judgeOf(judge)?.name ?? judge
    return [
      corrected ? t('contest.result.sheet.corrected', { judge: who }) : who,
      <span key={judge}>
        <ExactText exact={total.exact} />
        {capped ? <> × <ExactText exact={steps.parts[at]?.influence ?? '0'} /></> : null}
      </span>,
    ] as const
  })
  const byCriterion = result.criteria.map(({ code, name, weight }) => [both(name), <span key={code}><ExactText exact={entry.byCriterion[code] ?? '0'} /> × {format.percent(weight)}</span>] as const)
  const ofSome = result.method === 'median/1' || result.method === 'trimmed-mean/1'
  const exact = ofSome ? centreOf(counted.map(({ total }) => total.exact), result) : rounding.at === 'criterion' ? sumOfCriteria(result.criteria.map(({ code, weight }) => ({ weight, result: entry.byCriterion[code] ?? '0' })), result.scale.max) : steps.mean
  return (
    <Open value={shown} question={t('contest.result.from', { value: shown })}>
      <KeyValues
        items={[
          ...(rounding.at === 'criterion' ? byCriterion : bySheet),
          ...(capped || ofSome || rounding.at === 'criterion' ? [] : [[t('contest.result.sum'), <ExactText key="sum" exact={steps.sum} />] as const]),
          [t(ofSome ? `contest.result.${result.method === 'median/1' ? 'median' : 'trimmed'}` : rounding.at === 'criterion' ? 'contest.result.byCriterion' : capped ? 'contest.result.weighted' : 'contest.result.divided', { count: counted.length }), <ExactText key="mean" exact={exact} />],
          [t(`contest.result.rounded.${rounding.at}`, { digits: rounding.digits }), <b key="shown">{shown}</b>],
        ]}
      />
      {entry.sheets.length === counted.length ? null : <p className="muted">{t('contest.result.left', { count: entry.sheets.length - counted.length })}</p>}
      <p className="muted">{capped ? t('contest.result.rule.capped') : methodWords(result)}</p>
      <p className="row-wrap">
        <Link to={`/kompetisi/${contestId}/aturan`}>{t('contest.seal.read')}</Link>
        <Link to={`/kompetisi/${contestId}/rekapitulasi#${entry.code}`}>{t('contest.result.sheets')}</Link>
      </p>
    </Open>
  )
}
