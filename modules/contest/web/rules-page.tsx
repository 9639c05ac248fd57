import { Button, SegmentedControl } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { Link, useSearchParams } from 'react-router'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { asRefusal } from './contest/as-refusal.ts'
import { useContest } from './contest/use-contest.ts'
import { changedParts } from './edit-rules/merge-drafts.ts'
import { SealPanel } from './overview/seal-panel.tsx'
import { FindingsPanel } from './rules/findings-panel.tsx'
import { RulesView } from './rules-view/rules-view.tsx'

/** The rules in force for everyone; for those who prepare them also the draft, and what is still missing. */
export const RulesPage = () => {
  const { t } = useTranslation()
  const contest = useContest()
  const [search, setSearch] = useSearchParams()
  const read = useRead(contestContract.readRules, { params: { contestId: contest.id } })
  const edit = useMay(contestPolicy.editRules, contest.state)
  const ask = useMay(contestPolicy.askSeal, contest.state)
  const { sealed, draft } = read.data ?? { sealed: null, draft: null }
  const both = sealed !== null && draft !== null && changedParts(sealed, draft).length > 0
  const view = sealed === null || (both && search.get('lihat') === 'draf') ? 'draft' : 'sealed'
  const shown = view === 'draft' ? draft : sealed
  const here = `/kompetisi/${contest.id}`
  return (
    <>
      <Problem error={read.error} again={() => void read.refetch()} />
      {read.isPending ? <BusyLines /> : null}
      {draft === null || view !== 'draft' ? null : <FindingsPanel findings={draft.findings} rules={draft.rules} editAt={edit.ok ? `${here}/aturan/ubah` : undefined} />}
      <SealPanel contest={contest} wide />
      {shown === null ? null : (
        <Panel
          title={t(view === 'draft' ? (sealed === null ? 'contest.rules.page.draft' : 'contest.rules.page.next') : 'contest.rules.page.sealed')}
          purpose={t(view === 'draft' ? (sealed === null ? 'contest.rules.page.draft.why' : 'contest.rules.page.next.why') : 'contest.rules.page.sealed.why')}
          actions={
            <>
              {both ? (
                <SegmentedControl
                  aria-label={t('contest.rules.page.view')}
                  value={view}
                  onChange={(value) => setSearch(value === 'draft' ? { lihat: 'draf' } : {}, { replace: true })}
                  data={[
                    { value: 'sealed', label: t('contest.rules.page.view.sealed') },
                    { value: 'draft', label: t('contest.rules.page.view.draft') },
                  ]}
                />
              ) : null}
              {draft === null ? null : (
                <>
                  <Allowed when={edit}>
                    <Button component={Link} to={`${here}/aturan/ubah`}>
                      {t(sealed === null ? 'contest.rules.page.edit' : 'contest.act.newVersion')}
                    </Button>
                  </Allowed>
                  {view === 'draft' ? (
                    <Allowed when={[ask, asRefusal(draft.findings)]}>
                      <Button component={Link} to={`${here}/tetapkan`} variant="filled">
                        {t('contest.act.seal')}
                      </Button>
                    </Allowed>
                  ) : null}
                </>
              )}
            </>
          }
        >
          <RulesView rules={shown.rules} schedule={shown.schedule} />
        </Panel>
      )}
    </>
  )
}
