import { useTranslation } from '#web/words/use-translation.ts'
import type { AnswerOf } from '#platform/face/route.ts'
import { Shape, type ShapeName } from '#web/ui/shape.tsx'
import type { contestContract } from '../../contract.ts'
import classes from './progress-matrix.module.css'

type Progress = AnswerOf<typeof contestContract.readProgress>
type CellState = Progress['cells'][number]['state']

export const shapeOfSheet = {
  sent: 'good',
  draft: 'running',
  empty: 'idle',
  locked: 'locked',
  left: 'cancelled',
} as const satisfies Record<CellState, ShapeName>

/** Judges down, entries across. An entry that has fewer judges than its minimum is marked. */
export const ProgressMatrix = ({ progress: { judges, codes, cells, below } }: { readonly progress: Progress }) => {
  const { t } = useTranslation()
  const states = new Map(cells.map(({ seatId, code, state }) => [`${seatId} ${code}`, state]))
  const short = new Set(below.map(({ code }) => code))
  return (
    // What scrolls is reachable by keyboard and named (WCAG 2.1.1).
    <div className={classes.scroll} role="group" aria-label={t('contest.progress.matrix')} tabIndex={0}>
      <table className={classes.matrix}>
        <caption className="vh">{t('contest.progress.matrix')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{t('contest.seat.judge')}</span>
            </th>
            {codes.map((code) => (
              <th key={code} scope="col" data-short={short.has(code) || undefined}>
                {code}
                {short.has(code) ? <span className="vh"> {t('contest.progress.short')}</span> : null}
              </th>
            ))}
            <th scope="col" className="num">
              {t('contest.sheetState.sent')}
            </th>
          </tr>
        </thead>
        <tbody>
          {judges.map(({ seatId, name, institution, sent, of, left }) => (
            <tr key={seatId} data-left={left || undefined}>
              <th scope="row">
                {name}
                <small>{left ? t('contest.progress.gone') : institution}</small>
              </th>
              {codes.map((code) => {
                const state = states.get(`${seatId} ${code}`)
                return (
                  <td key={code} data-short={short.has(code) || undefined}>
                    {state === undefined ? <NotAssigned /> : <Shape name={shapeOfSheet[state]} {...(state === 'locked' ? { tone: 'warn' as const } : {})} label={t(`contest.sheetState.${state}`)} />}
                  </td>
                )
              })}
              <td className="num">{`${sent}/${of}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const NotAssigned = () => {
  const { t } = useTranslation()
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="vh">{t('contest.sheetState.none')}</span>
    </>
  )
}
