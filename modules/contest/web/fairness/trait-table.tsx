import type { AnswerOf } from '#platform/face/route.ts'
import { KeyValues } from '#web/ui/key-values.tsx'
import { Open } from '#web/ui/open.tsx'
import { State } from '#web/ui/state.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import type { contestContract } from '../../contract.ts'
import classes from './fairness.module.css'

type Step = AnswerOf<(typeof contestContract)['readFairness']>['steps'][number]
type Props = { readonly step: Step['step']; readonly figures: Step['traits'][number] }

/** Below this chance differences are marked; with few people a small ratio alone says nothing. */
const UNLIKELY = 0.05
const looks = { withinFourFifths: 'good', underFourFifths: 'warn', mayBeChance: 'info' } as const

/** Four digits tell chances apart; what is smaller than that is said to be so. */
const chance = (p: number): string => (p < 0.0001 ? '< 0.0001' : p.toFixed(4))

/** One attribute in one step: how many of each group went on, and whether the difference could be chance. */
export const TraitTable = ({ step, figures }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = (label: string): string => t(`contest.fairness.group.${label}`, { defaultValue: label })
  const percent = (rate: number): string => format.percent(Math.round(rate * 1000) / 10)
  const most = Math.max(...figures.groups.map(({ rate }) => rate), Number.MIN_VALUE)
  const verdict = figures.fourFifths === true ? 'withinFourFifths' : figures.tests.some(({ adjustedP }) => adjustedP < UNLIKELY) ? 'underFourFifths' : 'mayBeChance'
  const title = t(`contest.fairness.trait.${figures.trait}`)
  return (
    <section className={classes.trait} aria-label={title}>
      <div className={classes.head}>
        <h3>{title}</h3>
        {figures.ratio === null ? (
          <span className="sm muted">{t(`contest.fairness.silent.${figures.silent ?? 'few'}`)}</span>
        ) : (
          <State is={looks[verdict]}>{t(`contest.fairness.${verdict}`)}</State>
        )}
      </div>
      <table className={classes.groups}>
        <thead>
          <tr>
            <th scope="col">{t('contest.fairness.group')}</th>
            <th scope="col" className="num">
              {t('contest.fairness.people')}
            </th>
            <th scope="col" className="num">
              {t(`contest.fairness.chosen.${step}`)}
            </th>
            <th scope="col" className={classes.wide}>
              {t('contest.fairness.rate')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.groups.map(({ label, people, chosen, rate }) => (
            <tr key={label}>
              <th scope="row">{nameOf(label)}</th>
              <td className="num">{format.number(people)}</td>
              <td className="num">{format.number(chosen)}</td>
              <td className={classes.wide}>
                <span className={classes.rate}>
                  <i aria-hidden="true" className={classes.track}>
                    <i className={classes.bar} style={{ inlineSize: `${(rate / most) * 100}%` }} />
                  </i>
                  {percent(rate)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {figures.ratio === null ? null : (
        <p className="sm">
          {t('contest.fairness.ratio')}{' '}
          <Open value={format.number(figures.ratio.toFixed(2))} question={t('contest.fairness.ratio.question')}>
            <p className="sm">{t('contest.fairness.ratio.rule')}</p>
            {figures.tests.map((test) => (
              <KeyValues
                key={test.label}
                items={[
                  [t('contest.fairness.test'), t('contest.fairness.test.one', { group: nameOf(test.label) })],
                  [t('contest.fairness.odds'), test.oddsRatio === null ? t('contest.fairness.endless') : format.number(test.oddsRatio.toFixed(2))],
                  [t('contest.fairness.interval'), t('shell.rank.range', { from: format.number(test.low.toFixed(2)), to: test.high === null ? t('contest.fairness.endless') : format.number(test.high.toFixed(2)) })],
                  [t('contest.fairness.p'), format.number(chance(test.p))],
                  [t('contest.fairness.adjusted'), format.number(chance(test.adjustedP))],
                ]}
              />
            ))}
          </Open>
        </p>
      )}
    </section>
  )
}
