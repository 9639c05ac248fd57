import { Panel } from '#web/ui/panel.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { useFormat } from '#web/words/use-format.ts'
import { useBoth } from '../../use-both.ts'
import type { Category } from '../../../rules/rules-document.ts'
import type { Recapitulation } from '../plain-ranking.tsx'
import { axisOf, type Axis } from './axis.ts'
import { type Figures, type JudgeSeverity, tenth } from './figures.ts'
import { JudgeOffset } from './judge-offset.tsx'
import classes from './severity-panel.module.css'

type Props = { readonly result: Recapitulation; readonly category: Category; readonly figures: Figures; readonly ownOnly: boolean }

/** How strict each judge was against the panel, with its interval: a mark, never a reason to leave a judge out. */
export const SeverityPanel = ({ result, category, figures, ownOnly }: Props) => {
  const { t } = useTranslation()
  const both = useBoth()
  const format = useFormat()
  const axis = axisOf([0, ...figures.judges.flatMap(({ low, high }) => [-Number(low), -Number(high)])])
  const title = t('contest.diagnosis.severity')
  return (
    <Panel
      flush
      title={result.categories.length === 1 ? title : `${title}, ${both(category.name)}`}
      purpose={t(ownOnly ? 'contest.diagnosis.severity.own' : 'contest.diagnosis.severity.why')}
      footer={t('contest.diagnosis.residual', { sd: format.number(figures.residualSd) })}
    >
      <table className={classes.judges}>
        <thead>
          <tr>
            <th scope="col">{t('contest.diagnosis.judge')}</th>
            <th scope="col" aria-label={t('contest.diagnosis.interval')}>
              <span className={classes.ends}>
                <span>{t('contest.diagnosis.stricter')}</span>
                <span>{t('contest.diagnosis.milder')}</span>
              </span>
            </th>
            <th scope="col" className="num">
              {t('contest.diagnosis.offset')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.judges.map((judge) => (
            <Line key={judge.code} {...{ judge, axis, result, figures }} />
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

const Line = ({ judge, axis, result, figures }: { readonly judge: JudgeSeverity; readonly axis: Axis; readonly result: Recapitulation; readonly figures: Figures }) => {
  const { t } = useTranslation()
  const who = result.judges.find(({ code }) => code === judge.code)
  const [low, at, high] = [-Number(judge.high), -Number(judge.severity), -Number(judge.low)]
  const format = useFormat()
  const words = `${t('contest.diagnosis.interval')}: ${t('shell.rank.range', { from: format.signed(tenth(low)), to: format.signed(tenth(high)) })}`
  const apart = high < 0 ? 'strict' : low > 0 ? 'mild' : null
  return (
    <tr>
      <th scope="row">
        {who?.name ?? judge.code}
        <small>{who?.institution}</small>
      </th>
      <td>
        <span className={classes.line} role="img" aria-label={words} data-apart={apart ?? undefined}>
          <i className={classes.zero} style={{ insetInlineStart: axis.at(0) }} />
          <i className={classes.bar} style={{ insetInlineStart: axis.at(low), insetInlineEnd: `calc(100% - ${axis.at(high)})` }} />
          <i className={classes.mark} style={{ insetInlineStart: axis.at(at) }} />
        </span>
      </td>
      <td className="num">
        <JudgeOffset judge={judge} result={result} figures={figures} />
        {apart === null ? null : <small>{t(`contest.diagnosis.${apart}`)}</small>}
      </td>
    </tr>
  )
}
