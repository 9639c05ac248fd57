import { useTranslation } from '#web/words/use-translation.ts'
import { useRead } from '#web/calls/use-read.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { SealMark } from '#web/ui/seal-mark.tsx'
import { WithWords } from '#web/words/with-words.tsx'
import { contestRoutes } from '../../contract/contest-routes.ts'
import { RulesView } from '../rules-view/rules-view.tsx'
import { contestWords } from '../words.ts'

const Rules = ({ contestId }: { readonly contestId: string }) => {
  const { t } = useTranslation()
  const rules = useRead(contestRoutes.readRules, { params: { contestId } })
  if (rules.data === undefined) return rules.isPending ? <BusyLines lines={8} /> : <Problem error={rules.error} again={() => void rules.refetch()} />
  const { sealed } = rules.data
  if (sealed === null) return null
  return (
    <Panel title={t('contest.judge.rules')}>
      <div className="stack">
        <SealMark digest={sealed.seal.seal} what={t('contest.seal.what')} />
        <RulesView rules={sealed.rules} schedule={sealed.schedule} />
      </div>
    </Panel>
  )
}

/** The sealed rules while one judges: they, and the words they are told in, load when they are looked at. */
export const SheetRules = ({ contestId }: { readonly contestId: string }) => (
  <WithWords book={contestWords}>
    <Rules contestId={contestId} />
  </WithWords>
)
