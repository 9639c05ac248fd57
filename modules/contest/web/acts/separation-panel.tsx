import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { AnswerOf } from '#platform/face/route.ts'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { KeyValues } from '#web/ui/key-values.tsx'
import { Open } from '#web/ui/open.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../../contract.ts'
import { contestPolicy } from '../../policy.ts'
import type { Contest } from '../contest/use-contest.ts'

type Expected = AnswerOf<typeof contestContract.readSeparation>
const sizes = ['10', '20', '30', '60'] as const

/** What to expect of this panel, before it is sealed: an openable number with its assumptions. */
export const SeparationPanel = ({ contest }: { readonly contest: Contest }) => {
  const { t } = useTranslation()
  const [entries, setEntries] = useState('30')
  const may = useMay(contestPolicy.readSeparation, contest.state)
  const read = useRead(contestContract.readSeparation, { params: { contestId: contest.id }, query: { entries: Number(entries) } }, { when: may.ok, keep: true })
  if (!may.ok) return null
  return (
    <Panel
      title={t('contest.separation')}
      purpose={t('contest.separation.why')}
      actions={
        <>
          <span className="sm muted">{t('contest.separation.entries')}</span>
          <SegmentedControl aria-label={t('contest.separation.entries')} value={entries} onChange={setEntries} data={[...sizes]} />
        </>
      }
    >
      <div className="stack stack-2">
        <Problem error={read.error} again={() => void read.refetch()} />
        {read.data === undefined ? read.isError ? null : <BusyLines lines={2} /> : read.data.categories.map((each) => <Line key={each.category} answer={read.data} expected={each} />)}
      </div>
    </Panel>
  )
}

const Line = ({ answer: { assumed }, expected }: { readonly answer: Expected; readonly expected: Expected['categories'][number] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { now, needed, silence, cut, perEntry, sheets } = expected
  if (now === null) return <p>{t(`contest.separation.silence.${silence ?? 'NO_JUDGES'}`)}</p>
  const share = format.chance(now.found)
  const wanted = format.chance(assumed.wantedFound)
  return (
    <p>
      {t('contest.separation.found', { cut })}{' '}
      <b>
        <Open value={share} question={t('contest.separation.from', { share })}>
          <KeyValues
            items={[
              [t('contest.separation.panel'), format.number(perEntry)],
              [t('contest.separation.sheets'), format.number(sheets)],
              [t('contest.separation.separable'), format.chance(now.separable)],
              [t('contest.separation.quality'), format.number(assumed.entry)],
              [t('contest.separation.severity'), format.number(assumed.judge)],
              [t('contest.separation.residual'), format.number(assumed.residual)],
              [t('contest.separation.error'), `±${format.percent((now.foundSe * 100).toFixed(1))}`],
            ]}
          />
          <p className="muted">{t('contest.separation.how', { draws: assumed.draws })}</p>
        </Open>
      </b>
      .{' '}
      {needed === null
        ? t('contest.separation.never', { share: wanted })
        : needed.sheetsMore === 0
          ? t('contest.separation.enough', { share: wanted })
          : t('contest.separation.more', { share: wanted, perEntry: needed.perEntry, sheets: needed.sheetsMore })}
    </p>
  )
}
