import { Button } from '@mantine/core'
import { Download, FileText } from 'lucide-react'
import { Link } from 'react-router'
import { useDownload } from '#web/calls/use-download.ts'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Copy } from '#web/ui/copy.tsx'
import { Moment } from '#web/ui/date-text.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { SealMark } from '#web/ui/seal-mark.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { evidenceContract } from '#platform/evidence/contract.ts'
import { contestContract } from '../../contract.ts'
import classes from './check-section.module.css'
import type { PublicContest } from './public-contest.ts'
import { PublicSection } from './public-page.tsx'

type Props = { readonly agencyCode: string; readonly contest: PublicContest }

/** The seal, and the evidence with the one line that checks it (I-23). */
export const CheckSection = ({ agencyCode, contest }: Props) => {
  const { t } = useTranslation()
  const { id, seals, state, schedule } = contest
  const file = `bukti-${id}.jsonl`
  const bundle = useDownload(contestContract.readPublicBundle, file)
  const has = state === 'published' || state === 'final' || state === 'cancelled'
  const line = `node verify.mjs ${file} --key kunci-${agencyCode}.pem`
  const newest = seals.reduce((last, seal) => (seal.version > last.version ? seal : last), seals[0] ?? { version: 1, seal: contest.seal, rules: '', sealedAt: contest.sealedAt, reason: null })
  return (
    <PublicSection id="periksa" title={t('contest.public.check')}>
      <div className={classes.cards}>
        <div className={classes.card}>
          <h3>{t('contest.public.seal')}</h3>
          <SealMark digest={newest.seal} what={t('contest.seal.what')}>
            <p className="sm muted">
              <Moment at={newest.sealedAt} zone={schedule.timeZone} long />
            </p>
          </SealMark>
          {seals.length > 1 ? (
            <ol className={classes.versions}>
              {seals.map((seal) => (
                <li key={seal.version}>
                  <b>{t('contest.public.sealVersion', { version: seal.version })}</b> <Moment at={seal.sealedAt} zone={schedule.timeZone} />
                  {seal.reason === null ? null : `. ${seal.reason}`}
                </li>
              ))}
            </ol>
          ) : null}
          <div>
            <Button component={Link} to="aturan" leftSection={<FileText aria-hidden="true" />}>
              {t('contest.public.readRules')}
            </Button>
          </div>
        </div>
        <div className={classes.card}>
          <h3>{t('contest.public.bundle')}</h3>
          {has ? (
            <>
              <p className="sm muted">{t('contest.public.bundle.what')}</p>
              <div>
                <BusyButton variant="filled" leftSection={<Download aria-hidden="true" />} busy={bundle.isPending} busyWords={t('contest.public.bundle.busy')} onClick={() => bundle.mutate({ params: { agencyCode, contestId: id } })}>
                  {t('contest.public.bundle.download')}
                </BusyButton>
              </div>
              <Problem error={bundle.error} />
              <p className="sm muted">{t('contest.public.bundle.verify')}</p>
              <pre className={classes.line} tabIndex={0} aria-label={t('contest.public.bundle.line')}>
                {line}
              </pre>
              <p className="row-wrap sm">
                <Copy text={line} what={t('contest.public.bundle.line')} />
                <a href={evidenceContract.downloadVerifier.path} download="verify.mjs">
                  {t('contest.public.bundle.program')}
                </a>
                <Link to={`/publik/${agencyCode}/bukti`}>{t('contest.public.bundle.key')}</Link>
              </p>
            </>
          ) : (
            <p className="sm muted">{t('contest.public.bundle.later')}</p>
          )}
        </div>
      </div>
    </PublicSection>
  )
}
