import type { ReactNode } from 'react'
import { Moment } from '#web/ui/date-text.tsx'
import { Row } from '#web/ui/rows.tsx'
import { State } from '#web/ui/state.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import type { Correction } from '../../contract/corrections.ts'

const shapes = { asked: 'idle', accepted: 'good', refused: 'closed' } as const

/** One correction: what is said, what became of it. */
export const CorrectionRow = ({ of, title, act }: { readonly of: Correction; readonly title: string; readonly act?: ReactNode }) => {
  const { t } = useTranslation()
  const answer = of.answer === null ? '' : ` ${t('people.correction.answeredBy', { name: of.answeredBy ?? '', answer: of.answer })}`
  return (
    <Row
      title={title}
      detail={`${of.claim}${answer}`}
      second={
        <>
          <State is={shapes[of.state]}>{t(`people.correction.state.${of.state}`)}</State>
          <small className="muted">
            <Moment at={of.answeredAt ?? of.askedAt} />
          </small>
        </>
      }
      {...(act === undefined ? {} : { act })}
    />
  )
}
