import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { printedExact } from '../../rules/mean-steps.ts'
import type { Category } from '../../rules/rules-document.ts'
import { namesOf, type Recapitulation } from '../result/plain-ranking.tsx'
import { useBoth } from '../use-both.ts'
import classes from './recapitulation.module.css'
import { weightShare } from '../../rules/weight-share.ts'

type Props = { readonly result: Recapitulation; readonly category: Category }

/** Every sheet of every entry: judges down, criteria across, totals at the right, the entry's own line below. */
export const SheetsTable = ({ result, category }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const both = useBoth()
  const { criteria } = category.result
  const judgeOf = new Map(result.judges.map((judge) => [judge.code, judge]))
  const printed = (exact: string | undefined): string => (exact === undefined ? '' : format.number(printedExact(exact, category.rounding)))
  return (
    <div className={classes.scroll} role="group" aria-label={t('contest.recap.sheets')} tabIndex={0}>
      <table className={classes.table}>
        <caption>{t('contest.recap.sheets')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('contest.recap.judgeName')}</th>
            {criteria.map(({ code, name, weight }) => (
              <th key={code} scope="col" className="num">
                {both(name)}
                <small>{format.percent(weightShare(weight, criteria))}</small>
              </th>
            ))}
            <th scope="col" className="num">
              {t('contest.recap.total')}
            </th>
          </tr>
        </thead>
        {result.entries
          .filter((entry) => entry.category === category.code)
          .map((entry) => (
            <tbody key={entry.code} id={entry.code} className={classes.entry}>
              <tr>
                <th scope="rowgroup" colSpan={criteria.length + 2}>
                  {t('contest.recap.entry', { place: entry.place ?? t('contest.result.noPlace'), code: entry.code, work: entry.work, names: namesOf(entry) })}
                </th>
              </tr>
              {entry.sheets.map((sheet) => (
                <tr key={sheet.judge} data-out={sheet.notCounted !== null || undefined}>
                  <th scope="row">
                    {judgeOf.get(sheet.judge)?.name ?? sheet.judge} <small>{[sheet.judge, sheet.corrected ? t('contest.recap.corrected') : '', sheet.notCounted === null ? '' : t('contest.recap.notCounted')].filter(Boolean).join(', ')}</small>
                  </th>
                  {criteria.map(({ code }) => {
                    const score = sheet.scores[code]
                    return (
                      <td key={code} className="num">
                        {score === undefined ? '' : format.number(score)}
                      </td>
                    )
                  })}
                  <td className="num">{sheet.total.shown === '' ? '' : format.number(sheet.total.shown)}</td>
                </tr>
              ))}
              <tr className={classes.sum}>
                <th scope="row">{t('contest.recap.mean')}</th>
                {criteria.map(({ code }) => (
                  <td key={code} className="num">
                    {printed(entry.byCriterion[code])}
                  </td>
                ))}
                <td className="num">{format.number(entry.result.shown)}</td>
              </tr>
            </tbody>
          ))}
      </table>
    </div>
  )
}
