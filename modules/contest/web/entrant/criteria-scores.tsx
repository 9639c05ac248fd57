import { useTranslation } from '#web/words/use-translation.ts'
import type { AnswerOf } from '#platform/face/route.ts'
import { Panel } from '#web/ui/panel.tsx'
import { useFormat } from '#web/words/use-format.ts'
import type { contestContract } from '../../contract.ts'
import { useBoth } from '../use-both.ts'
import classes from './criteria-scores.module.css'
import { weightShare } from '../../rules/weight-share.ts'

export type MyResult = AnswerOf<typeof contestContract.readMyResult>

/** The own scores, criterion by criterion, as the judges gave them. */
export const CriteriaScores = ({ criteria }: Pick<MyResult, 'criteria'>) => {
  const { t } = useTranslation()
  const format = useFormat()
  const both = useBoth()
  return (
    <Panel flush title={t('contest.mine.criteria')} purpose={t('contest.mine.criteria.why')}>
      <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('contest.mine.criteria')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('contest.mine.criterion')}</th>
              <th scope="col" className="num">
                {t('contest.mine.weight')}
              </th>
              <th scope="col">{t('contest.mine.scores')}</th>
              <th scope="col" className="num">
                {t('contest.mine.mean')}
              </th>
            </tr>
          </thead>
          <tbody>
            {criteria.map(({ code, name, weight, result, scores }) => (
              <tr key={code}>
                <th scope="row">{both(name)}</th>
                <td className="num">{format.percent(weightShare(weight, criteria))}</td>
                <td>{scores.map((score) => format.number(score)).join(' · ')}</td>
                <td className="num strong">{format.number(result)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
