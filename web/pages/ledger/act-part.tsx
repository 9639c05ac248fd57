import type { AnswerOf } from '#platform/face/route.ts'
import type { auditContract } from '#platform/audit/contract.ts'
import { Copy } from '../../ui/copy.tsx'
import { Panel } from '../../ui/panel.tsx'
import { State } from '../../ui/state.tsx'
import { useTranslation } from '../../words/use-translation.ts'
import classes from './act.module.css'

type Part = AnswerOf<(typeof auditContract)['readAct']>['parts'][number]

const looks = { open: 'good', erased: 'cancelled', scores: 'locked', closed: 'locked' } as const

/** One part of an act: its content as it was committed to, or why it does not open here; the commitment in any case. */
export const ActPart = ({ part }: { readonly part: Part }) => {
  const { t } = useTranslation()
  // Parts of which an act has several are numbered: seat_1, file_2.
  const titleOf = (name: string): string => {
    const [, kind = name, number = ''] = /^([a-z_]+?)(?:_(\d+))?$/.exec(name) ?? []
    return `${t(`ledger.part.${kind}`, { defaultValue: kind })} ${number}`.trim()
  }
  return (
    <Panel title={titleOf(part.name)} actions={<State is={looks[part.state]}>{t(`ledger.state.${part.state}`)}</State>}>
      <div className="stack stack-3">
        {part.state === 'open' ? (
          <div className={classes.content} tabIndex={0} role="group" aria-label={t('ledger.content')}>
            <pre className="mono">{JSON.stringify(part.content, null, 2)}</pre>
          </div>
        ) : (
          <p className="sm muted">{t(`ledger.state.${part.state}.why`)}</p>
        )}
        <details className={classes.proof}>
          <summary className="sm">{t('ledger.commitment')}</summary>
          <p className={classes.digest}>
            <span className="mono">{part.digest}</span> <Copy text={part.digest} what={t('ledger.commitment')} />
          </p>
          <p className="xs muted">{t('ledger.commitment.how')}</p>
          {part.salt === null ? null : (
            <p className={classes.digest}>
              {t('ledger.salt')} <span className="mono">{part.salt}</span> <Copy text={part.salt} what={t('ledger.salt')} />
            </p>
          )}
        </details>
      </div>
    </Panel>
  )
}
