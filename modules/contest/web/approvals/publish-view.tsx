import { useTranslation } from '#web/words/use-translation.ts'
import type { JsonObject } from '#platform/face/json.ts'
import { useRead } from '#web/calls/use-read.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { Deadline } from '#web/ui/date-text.tsx'
import { KeyValues } from '#web/ui/key-values.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { contestContract } from '../../contract.ts'
import { PlainRanking } from '../result/plain-ranking.tsx'
import { ContestLine } from './contest-line.tsx'
import { numberIn, objectIn, textIn } from './document-reader.ts'
import { WholeDigest } from './whole-digest.tsx'

/** The ranking that is published, whole, and when. The digest says which computed result: another one is refused. */
export const PublishView = ({ document }: { readonly document: JsonObject }) => {
  const { t } = useTranslation()
  const part = objectIn(document, 'part')
  const at = textIn(part, 'at')
  const digest = textIn(part, 'result')
  const version = numberIn(part, 'version')
  const read = useRead(contestContract.readRecapitulation, { params: { contestId: textIn(document, 'contest') } })
  return (
    <div className="stack stack-5">
      <ContestLine document={document} />
      <KeyValues
        align="start"
        items={[
          [t('contest.approval.at'), at === '' ? t('contest.approval.at.now') : <Deadline key="at" at={at} />],
          [t('contest.approval.result'), String(version ?? '')],
          ...(digest === '' ? [] : [[t('contest.approval.resultDigest'), <WholeDigest key="digest" digest={digest} />] as const]),
        ]}
      />
      <Problem error={read.error} again={() => void read.refetch()} />
      {read.isPending ? <BusyLines /> : null}
      {read.data === undefined ? null : read.data.resultVersion === version ? <PlainRanking result={read.data} /> : <Notice tone="warn" title={t('contest.approval.otherResult')} />}
      <p className="sm muted">{t('contest.approval.publish')}</p>
    </div>
  )
}
