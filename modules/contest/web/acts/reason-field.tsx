import { Textarea } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'

type Props = { readonly value: string; readonly onChange: (reason: string) => void; readonly error?: string | undefined; readonly hint?: string }

/** A reason that becomes public with the act. */
export const ReasonField = ({ value, onChange, error, hint }: Props) => {
  const { t } = useTranslation()
  return (
    <Textarea
      label={t('contest.ask.reason')}
      description={hint ?? t('contest.ask.reason.hint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      required
      withAsterisk={false}
      maxLength={2000}
      autosize
      minRows={2}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
    />
  )
}
