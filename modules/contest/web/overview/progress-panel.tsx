import { useTranslation } from '#web/words/use-translation.ts'
import { useRead } from '#web/calls/use-read.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { KeyValues } from '#web/ui/key-values.tsx'
import { Open } from '#web/ui/open.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { Shape } from '#web/ui/shape.tsx'
import { contestContract } from '../../contract.ts'
import classes from './progress-matrix.module.css'
import { ProgressMatrix, shapeOfSheet } from './progress-matrix.tsx'

const sheetStates = ['sent', 'draft', 'empty', 'locked', 'left'] as const

/** States of all sheets, never a score (I-7). */
export const ProgressPanel = ({ contestId }: { readonly contestId: string }) => {
  const { t } = useTranslation()
  const progress = useRead(contestContract.readProgress, { params: { contestId } }, { every: 30_000 })
  const data = progress.data
  const unsent = data?.judges.filter(({ sent, of, left }) => sent < of && !left) ?? []
  return (
    <Panel
      flush
      id="kemajuan"
      title={t('contest.progress')}
      purpose={t('contest.progress.why')}
      actions={
        data === undefined ? undefined : (
          <>
            <Open value={<b>{t('contest.progress.sent', { sent: data.sent, of: data.of })}</b>} question={t('contest.progress.question')}>
              {unsent.length === 0 ? <p>{t('contest.progress.all')}</p> : null}
              <KeyValues items={unsent.map(({ name, sent, of }) => [name, t('contest.progress.left', { count: of - sent })])} />
            </Open>
            <span>{t('contest.progress.sheets')}</span>
          </>
        )
      }
      footer={
        data === undefined ? undefined : (
          <>
            {sheetStates.map((state) => {
              const count = data.cells.filter((cell) => cell.state === state).length
              return count === 0 ? null : (
                <span key={state} className={classes.legend}>
                  <Shape name={shapeOfSheet[state]} size="small" {...(state === 'locked' ? { tone: 'warn' as const } : {})} />
                  {t(`contest.sheetState.${state}`)} {count}
                </span>
              )
            })}
            <span className={classes.legend}>
              <span aria-hidden="true">–</span> {t('contest.sheetState.none')}
            </span>
          </>
        )
      }
    >
      <Problem error={progress.error} again={() => void progress.refetch()} />
      {data === undefined ? progress.isPending ? <BusyLines /> : null : <ProgressMatrix progress={data} />}
    </Panel>
  )
}
