import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'

type Props = { readonly value: readonly string[]; readonly onChange: (grades: readonly string[]) => void }

/** Grades with commas between them: III/a, III/b. */
export const GradesField = ({ value, onChange }: Props) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(value.join(', '))
  return (
    <TextInput
      label={t('contest.edit.eligibility.grades')}
      description={t('contest.edit.eligibility.grades.hint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange([...new Set(event.currentTarget.value.split(/[,;\s]+/).filter((grade) => grade !== ''))])
      }}
    />
  )
}
