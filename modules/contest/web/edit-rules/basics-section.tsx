import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { BothField } from './both-field.tsx'
import { EditSection } from './edit-section.tsx'
import { useFault } from './field-faults.ts'
import type { SectionProps } from './section-props.ts'

/** Title, summary and the name of the stage. */
export const BasicsSection = ({ rules, edit, findings }: SectionProps) => {
  const { t } = useTranslation()
  const fault = useFault()
  return (
    <EditSection section="pokok" rules={rules} findings={findings}>
      <TextInput label={t('contest.new.title')} maxLength={200} value={rules.title} error={fault('title')} onChange={(event) => edit({ title: event.currentTarget.value })} />
      <Textarea label={t('contest.edit.summary')} description={t('contest.edit.summary.hint')} inputWrapperOrder={['label', 'input', 'description', 'error']} maxLength={2000} autosize minRows={3} value={rules.summary} error={fault('summary')} onChange={(event) => edit({ summary: event.currentTarget.value })} />
      <BothField label={t('contest.edit.stage')} path="stage.name" maxLength={120} value={rules.stage.name} onChange={(name) => edit({ stage: { ...rules.stage, name } })} />
    </EditSection>
  )
}
