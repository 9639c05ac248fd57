import { Button, Radio, Textarea } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { homeContract } from '#platform/home/contract.ts'
import { placesOf } from '#web/calls/places-of.ts'
import { useAct } from '#web/calls/use-act.ts'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../../contract.ts'
import type { Objection } from './objection.ts'

type Props = { readonly contestId: string; readonly objection: Objection; readonly onClose: () => void }

/** The reasoned answer to an objection; it is recorded once and stays. */
export const AnswerObjection = ({ contestId, objection, onClose }: Props) => {
  const { t } = useTranslation()
  const [upheld, setUpheld] = useState<boolean | null>(null)
  const [text, setText] = useState('')
  const answer = useAct(contestContract.answerObjection, { stale: [contestContract.listObjections, contestContract.readContest, homeContract.readHome], done: onClose })
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (upheld !== null && !answer.isPending) answer.mutate({ params: { contestId, objectionId: objection.id }, body: { version: objection.version, upheld, text } })
  }
  return (
    <Dialog opened onClose={onClose} title={t('contest.objections.answerOf', { number: objection.number })}>
      <form className="stack" onSubmit={send}>
        <p>{objection.text}</p>
        <Radio.Group label={t('contest.objections.verdict')} value={upheld === null ? '' : upheld ? 'yes' : 'no'} onChange={(value) => setUpheld(value === 'yes')}>
          <div className="stack stack-2">
            <Radio value="yes" label={t('contest.objections.upheld')} description={t('contest.objections.upheld.then')} />
            <Radio value="no" label={t('contest.objections.refused')} />
          </div>
        </Radio.Group>
        <Textarea label={t('contest.objections.answerText')} description={t('contest.objections.answerText.hint')} inputWrapperOrder={['label', 'input', 'description', 'error']} required withAsterisk={false} rows={5} maxLength={2000} value={text} error={placesOf(answer.error)['text']} onChange={(event) => setText(event.currentTarget.value)} />
        <Problem error={answer.error} />
        <div className="row-wrap">
          <BusyButton type="submit" variant="filled" busy={answer.isPending} busyWords={t('contest.objections.recording')} aria-disabled={upheld === null || undefined}>
            {t('contest.objections.answer')}
          </BusyButton>
          <Button variant="subtle" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
