import { useTranslation } from '#web/words/use-translation.ts'
import { Link } from 'react-router'
import { KeyValues } from '#web/ui/key-values.tsx'
import { Open } from '#web/ui/open.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { type Stage, StageLadder } from '#web/ui/stage-ladder.tsx'
import { useFormat } from '#web/words/use-format.ts'
import type { RulesDocument } from '../../rules/rules-document.ts'
import type { ScheduleDocument } from '../../rules/schedule-document.ts'
import type { Contest } from '../contest/use-contest.ts'

type Props = {
  readonly contest: Contest
  readonly counts: NonNullable<Contest['counts']>
  readonly rules: RulesDocument
  readonly schedule: ScheduleDocument
}

/** The rung that is being climbed: 0 entries, 1 check, 2 judging, 3 winners, 4 all done. */
const rungOf = {
  draft: -1,
  'before-entries': -1,
  'entries-open': 0,
  checking: 1,
  judging: 2,
  'judging-ended': 2,
  closed: 3,
  published: 3,
  final: 4,
  cancelled: -1,
} as const satisfies Record<Contest['phase'], number>

/** How many came in, how many met the conditions, how many are judged, how many win. */
export const StagesPanel = ({ contest, counts, rules, schedule }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { moments, timeZone } = schedule
  const local = useFormat(timeZone)
  const rung = rungOf[contest.phase]
  const came = counts.sent
  const titles = rules.categories.reduce((sum, { titles: all }) => sum + all.length, 0)
  const shape = (place: number): Stage['shape'] => (place < rung ? 'good' : place === rung ? 'running' : 'idle')
  const share = (count: number, place: number): number | null => (place > rung || came === 0 ? null : Math.max(count / came, 0.02))
  const figure = (value: number, question: string, items: readonly (readonly [string, string])[], to: string) => (
    <Open value={format.number(value)} question={question}>
      <KeyValues items={items} />
      <Link to={to}>{t('contest.overview.toEntries')}</Link>
    </Open>
  )
  const all = `/kompetisi/${contest.id}/peserta`
  const line = (key: string, count: number): readonly [string, string] => [t(key), format.number(count)]
  const stages: readonly Stage[] = [
    {
      id: 'entries',
      title: t('contest.overview.entries'),
      shape: shape(0),
      now: rung === 0,
      share: share(came, 0),
      count: figure(came, t('contest.overview.entries.question', { count: came }), [line('contest.entryState.sent', counts.toCheck), line('contest.entryState.returned', counts.returned), line('contest.entryState.accepted', counts.accepted), line('contest.entryState.rejected', counts.rejected)], all),
      unit: t('contest.overview.entries.unit'),
      children: (
        <>
          <p>{t('contest.overview.drafts', { count: counts.drafts })}</p>
          <p>{t('contest.overview.until', { at: local.shortInstant(moments.entriesUntil) })}</p>
        </>
      ),
    },
    {
      id: 'check',
      title: t('contest.overview.check'),
      shape: shape(1),
      now: rung === 1,
      share: share(counts.accepted, rung === 0 && counts.accepted > 0 ? 0 : 1),
      count: figure(counts.accepted, t('contest.overview.check.question', { count: counts.accepted }), [line('contest.entryState.accepted', counts.accepted), line('contest.overview.unconfirmed', counts.unconfirmed)], `${all}?keadaan=accepted`),
      unit: t('contest.overview.check.unit'),
      children: (
        <>
          <p>{t('contest.overview.toCheck', { count: counts.toCheck })}</p>
          <p>{t('contest.overview.mendUntil', { at: local.shortInstant(moments.mendUntil) })}</p>
        </>
      ),
    },
    {
      id: 'judging',
      title: t('contest.overview.judging'),
      shape: shape(2),
      now: rung === 2,
      share: share(counts.accepted, 2),
      count: format.number(rung < 2 ? counts.judges : counts.accepted),
      unit: t(rung < 2 ? 'contest.overview.judging.unit' : 'contest.overview.judging.entries'),
      children: (
        <>
          <p>{rung < 2 ? t('contest.overview.minimum', { count: rules.judges.minimumPerEntry }) : t('contest.overview.panel', { count: counts.judges, minimum: rules.judges.minimumPerEntry })}</p>
          <p>{t('contest.overview.until', { at: local.shortInstant(moments.judgingUntil) })}</p>
        </>
      ),
    },
    {
      id: 'winners',
      title: t('contest.overview.winners'),
      shape: shape(3),
      now: rung === 3,
      share: share(titles, 3),
      count: format.number(titles),
      unit: t('contest.overview.winners.unit'),
      children: <p>{contest.times.publishedAt === null ? t('contest.overview.publishAt', { at: local.shortInstant(contest.times.publishAt ?? moments.publishAt) }) : t('contest.overview.published', { at: local.shortInstant(contest.times.publishedAt) })}</p>,
    },
  ]
  return (
    <Panel title={t('contest.overview.stages')} actions={<span className="muted">{t('contest.overview.stages.sum', { came, titles })}</span>}>
      <StageLadder stages={stages} />
    </Panel>
  )
}
