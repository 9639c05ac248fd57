import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { rulebookContract } from '../contract.ts'
import { rulebookPolicy } from '../policy.ts'
import { ComparePanel } from './compare-panel.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { RuleState } from './rule-state.tsx'
import { RuleValueWhole } from './rule-value.tsx'
import { useRuleWords } from './use-rule-words.ts'
import { VersionFacts } from './version-facts.tsx'
import { VersionsPanel } from './versions-panel.tsx'

/** One rule: what holds today, why, who confirmed it, and every version before and after. */
export const RulePage = () => {
  const { key = '' } = useParams()
  const { t } = useTranslation()
  const words = useRuleWords()
  const found = useRead(rulebookContract.readRule, { params: { key } })
  const [confirming, setConfirming] = useState<string | null>(null)
  const mayConfirm = useMay(rulebookPolicy.askConfirmRule)
  const mayChange = useMay(rulebookPolicy.askRuleVersion)
  const rule = found.data
  if (rule === undefined) return found.isError ? <Problem error={found.error} again={() => void found.refetch()} /> : <BusyLines />
  const now = rule.versions.find(({ id }) => id === rule.now)
  const name = words.name(rule.name)
  return (
    <>
      <PageHead
        title={name}
        crumbs={[{ to: '/aturan', label: t('rulebook.title') }]}
        states={now === undefined ? <RuleState confirmed={false} own={false} /> : <RuleState confirmed={now.confirmation !== null} own={now.scope === 'agency'} />}
        actions={
          <Allowed when={mayChange}>
            <Button component={Link} to={`/aturan/${rule.key}/baru`}>
              {t('rulebook.new')}
            </Button>
          </Allowed>
        }
      />
      {rule.waiting.map(({ approvalId, kind }) => (
        <Notice key={approvalId} title={t(kind === 'rule.versioned' ? 'rulebook.waits.version' : 'rulebook.waits.confirm')}>
          <Link to={`/persetujuan/${approvalId}`}>{t('rulebook.waits.open')}</Link>
        </Notice>
      ))}
      {now === undefined ? (
        <Notice tone="warn" title={t('rulebook.nothingHolds')}>
          {t('rulebook.nothingHolds.why')}
        </Notice>
      ) : (
        <>
          <Panel title={t('rulebook.holds')} purpose={t('rulebook.holds.why')}>
            <div className="stack">
              <RuleValueWhole value={now.value} unit={now.unit} label={name} />
              <VersionFacts version={now} />
              {now.confirmation === null ? (
                <Allowed when={mayConfirm} reason="beside">
                  <Button variant="filled" onClick={() => setConfirming(now.id)}>
                    {t('rulebook.confirm.ask')}
                  </Button>
                </Allowed>
              ) : null}
            </div>
          </Panel>
        </>
      )}
      <VersionsPanel rule={rule} mayConfirm={mayConfirm.ok} onConfirm={setConfirming} />
      {rule.versions.length > 1 ? <ComparePanel rule={rule} /> : null}
      {confirming === null ? null : <ConfirmDialog ruleKey={rule.key} ruleId={confirming} name={name} onClose={() => setConfirming(null)} />}
    </>
  )
}
