import { Button } from '@mantine/core'
import { FileDown } from 'lucide-react'
import { Link } from 'react-router'
import { ok, refuse } from '#platform/face/outcome.ts'
import { useDownload } from '#web/calls/use-download.ts'
import { useMay } from '#web/session/use-may.ts'
import { useSession } from '#web/session/use-session.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Copy } from '#web/ui/copy.tsx'
import { Moment } from '#web/ui/date-text.tsx'
import { KeyValues } from '#web/ui/key-values.tsx'
import { Open } from '#web/ui/open.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { SealMark } from '#web/ui/seal-mark.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../../contract.ts'
import { contestPolicy } from '../../policy.ts'
import { WholeDigest } from '../approvals/whole-digest.tsx'
import type { Contest } from '../contest/use-contest.ts'
import classes from './evidence-panel.module.css'
import type { Recapitulation } from './plain-ranking.tsx'

const published = ['published', 'final', 'cancelled']

/** What anyone can check: the seal, the checkpoint that covers the result, and the evidence as one text file. */
export const EvidencePanel = ({ contest, result }: { readonly contest: Contest; readonly result: Recapitulation }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { agency } = useSession()
  const name = `bukti-${contest.id}.jsonl`
  const open = useDownload(contestContract.readPublicBundle, name)
  const full = useDownload(contestContract.readFullBundle, `bukti-lengkap-${contest.id}.jsonl`)
  const mayFull = useMay(contestPolicy.readFullBundle, contest.state)
  const { checkpoint } = result
  const command = `npm run -s jenjang -- verify ${name}`
  return (
    <Panel
      title={t('contest.evidence')}
      actions={
        <Allowed when={published.includes(contest.state) ? ok(true) : refuse('WRONG_STATE', { state: contest.state, when: published })}>
          <BusyButton busy={open.isPending} busyWords={t('contest.evidence.making')} leftSection={<FileDown aria-hidden="true" />} onClick={() => open.mutate({ params: { agencyCode: agency.code, contestId: contest.id } })}>
            {t('contest.evidence.bundle')}
          </BusyButton>
        </Allowed>
      }
    >
      <div className="stack">
        <SealMark digest={result.seal} what={t('contest.seal.what')} />
        <KeyValues
          items={[
            [t('contest.result.computedAt'), <Moment key="at" at={result.computedAt} />],
            [t('contest.approval.result'), format.number(result.resultVersion)],
            [
              t('contest.evidence.unknown'),
              <Open key="unknown" value={format.number(result.unknownAnswered)} question={t('contest.evidence.unknown.question')}>
                <p>{t('contest.evidence.unknown.why')}</p>
              </Open>,
            ],
          ]}
        />
        <div>
          <p className="sm strong">{t('contest.seal.rules')}</p>
          <WholeDigest digest={result.rules} />
        </div>
        <div>
          <p className="sm strong">{t('contest.evidence.checkpoint')}</p>
          {checkpoint === null ? (
            <p className="sm muted">{t('contest.evidence.checkpoint.none')}</p>
          ) : (
            <p className={classes.line}>
              <code>{checkpoint.line}</code>
              <Copy text={checkpoint.line} what={t('contest.evidence.checkpoint')} />
            </p>
          )}
        </div>
        <div>
          <p className="sm strong">{t('contest.evidence.verify')}</p>
          <p className={classes.line}>
            <code>{command}</code>
            <Copy text={command} what={t('contest.evidence.verify')} />
          </p>
        </div>
        <Problem error={open.error ?? full.error} />
        {mayFull.ok ? (
          <BusyButton busy={full.isPending} busyWords={t('contest.evidence.making')} onClick={() => full.mutate({ params: { contestId: contest.id } })}>
            {t('contest.evidence.full')}
          </BusyButton>
        ) : null}
        {contest.state === 'draft' ? null : (
          <Button component={Link} to={`/publik/${agency.code}/kompetisi/${contest.id}`} variant="subtle">
            {t('contest.head.public')}
          </Button>
        )}
      </div>
    </Panel>
  )
}
