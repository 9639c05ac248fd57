import { Link } from 'react-router'
import type { AnswerOf } from '#platform/face/route.ts'
import type { Column } from '#web/table/data-table.tsx'
import { Moment } from '#web/ui/date-text.tsx'
import { State } from '#web/ui/state.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import type { contestContract } from '../../contract.ts'
import { shapeOfEntry } from './entry-state.ts'

export type EntryItem = AnswerOf<typeof contestContract.listEntries>['items'][number]

const answers = { met: 'good', 'not-met': 'bad', unknown: 'unknown' } as const

/** Entries by work and author: no code, no score. */
export const useEntryColumns = (contestId: string): readonly Column<EntryItem>[] => {
  const { t } = useTranslation()
  return [
    {
      id: 'work',
      head: t('contest.result.work'),
      names: true,
      cell: ({ id, title, by }) => (
        <>
          {title === null ? <span className="muted">{t('contest.entries.draft')}</span> : <Link to={`/kompetisi/${contestId}/peserta/${id}`}>{title}</Link>}
          {by === 'clerk' ? <small>{t('contest.entries.clerk')}</small> : null}
        </>
      ),
    },
    {
      id: 'authors',
      head: t('contest.entries.authors'),
      card: 'bare',
      cell: ({ authors }) => authors.map(({ name, unit }) => (
        <span key={name + unit}>
          {name}
          <small>{unit}</small>
        </span>
      )),
    },
    { id: 'received', head: t('contest.entries.received'), cell: ({ receivedAt }) => (receivedAt === null ? <span className="muted">{t('contest.entries.unsent')}</span> : <Moment at={receivedAt} />) },
    {
      id: 'eligibility',
      head: t('contest.rules.eligibility'),
      cell: ({ eligibility }) => (eligibility === 'not-asked' ? <span className="muted">{t('shell.none')}</span> : <State is={answers[eligibility]}>{t(`contest.entry.eligibility.${eligibility}`)}</State>),
    },
    {
      id: 'confirmed',
      head: t('contest.entries.confirmed'),
      cell: ({ authors }) => (authors.length === 0 ? <span className="muted">{t('shell.none')}</span> : t('contest.entries.confirmed.of', { confirmed: authors.filter(({ confirmed }) => confirmed).length, all: authors.length })),
    },
    { id: 'state', head: t('contest.contests.state'), card: 'bare', cell: ({ state }) => <State is={shapeOfEntry[state]}>{t(`contest.entryState.${state}`)}</State> },
  ]
}
