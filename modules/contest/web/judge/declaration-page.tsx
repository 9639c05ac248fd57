import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { Link, useParams } from 'react-router'
import { ok, refuse } from '#platform/face/outcome.ts'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { panelRoutes } from '../../contract/panel-routes.ts'
import { judgingRoutes } from '../../contract/judging-routes.ts'
import { resultRoutes } from '../../contract/result-routes.ts'
import { type Answers, signed, unanswered } from '../declaration/answers.ts'
import { DeclarationList } from '../declaration/declaration-list.tsx'
import { JudgePage } from './judge-page.tsx'
import { useKeptHere } from '../keeping/use-kept-here.ts'
import { ReceiptButton } from '../receipts/receipt-button.tsx'
import { useBoth } from '../use-both.ts'

/** One page, every entrant by name and unit, signed once; a later entrant opens only that line (I-11, I-12). */
export const DeclarationPage = () => {
  const { contestId = '' } = useParams()
  const { t } = useTranslation()
  const format = useFormat()
  const both = useBoth()
  const declaration = useRead(panelRoutes.readDeclaration, { params: { contestId } })
  const kept = useKeptHere<Answers>(`pernyataan/${contestId}`)
  const [again, setAgain] = useState(false)
  const sign = useAct(panelRoutes.signDeclaration, {
    stale: [panelRoutes.readDeclaration, judgingRoutes.readQueue, resultRoutes.listReceipts],
    done: () => {
      kept.forget()
      setAgain(false)
    },
  })
  const title = t('contest.declare.title')
  const { data } = declaration
  if (data === undefined) {
    return (
      <JudgePage back={`/penilaian/${contestId}`} title={title}>
        {declaration.isPending ? <BusyLines lines={8} /> : <Problem error={declaration.error} again={() => void declaration.refetch()} />}
      </JudgePage>
    )
  }
  const { lines, signedAt, judge, version } = data
  const answers = kept.content ?? {}
  const fresh = signedAt === null || again
  const open = fresh ? lines : lines.filter(({ answer }) => answer === 'open')
  const stands = lines.filter((line) => !open.includes(line))
  const missing = unanswered(open, answers)
  return (
    <JudgePage back={`/penilaian/${contestId}`} title={title}>
      <p className="measure">{t('contest.declare.what')}</p>
      {judge.common === null ? null : (
        <Notice title={t('contest.declare.common', { office: both(judge.common.office) })}>{t('contest.declare.common.why', { share: format.number(judge.common.share) })}</Notice>
      )}
      {signedAt === null || again ? null : (
        <Notice tone={open.length > 0 ? 'warn' : 'good'} title={t('contest.declare.signed', { at: format.instant(signedAt) })}>
          {open.length > 0 ? t('contest.declare.reopened', { count: open.length }) : t('contest.declare.signed.stands')}
        </Notice>
      )}
      {sign.data === undefined || open.length > 0 ? null : (
        <div>
          <ReceiptButton receipt={sign.data.receipt} />
        </div>
      )}
      {lines.length === 0 ? (
        <Panel label={title}>
          <EmptyState title={t('contest.declare.nobody')} why={t('contest.declare.nobody.why')} />
        </Panel>
      ) : null}
      {open.length === 0 ? null : <DeclarationList title={t(fresh ? 'contest.declare.entrants' : 'contest.declare.newEntrants')} lines={open} answers={answers} readOnly={false} onChange={kept.keep} />}
      {open.length === 0 ? null : (
        <div className="stack stack-3">
          <Problem error={sign.error} again={() => void declaration.refetch()} />
          <p className="sm muted measure">{t('contest.declare.consequence', { name: judge.name })}</p>
          <Allowed when={missing.length === 0 ? ok(true) : refuse('DECLARATION_INCOMPLETE', { count: missing.length })} reason="beside">
            <BusyButton variant="filled" busy={sign.isPending} busyWords={t('contest.declare.signing')} onClick={() => sign.mutate({ params: { contestId }, body: { version, lines: signed(open, answers, signedAt === null) } })}>
              {t('contest.declare.sign')}
            </BusyButton>
          </Allowed>
        </div>
      )}
      {stands.length === 0 ? null : <DeclarationList title={t('contest.declare.answered')} lines={stands} answers={{}} readOnly onChange={kept.keep} />}
      {open.length === 0 && lines.length > 0 ? (
        <div className="row-wrap">
          <Button variant="filled" component={Link} to={`/penilaian/${contestId}`}>
            {t('contest.declare.toQueue')}
          </Button>
          <Button onClick={() => setAgain(true)}>{t('contest.declare.again')}</Button>
        </div>
      ) : null}
    </JudgePage>
  )
}
