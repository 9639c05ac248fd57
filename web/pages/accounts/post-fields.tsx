import { NativeSelect, TextInput } from '@mantine/core'
import { type Assignment, assignments } from '#platform/face/signature-block.ts'
import { DateField } from '../../forms/date-field.tsx'
import { useTranslation } from '../../words/use-translation.ts'

export type HeldThrough = { readonly assignment: Assignment | null; readonly post: string | null; readonly letter: string | null; readonly letterDate: string | null }
export const notThroughPost: HeldThrough = { assignment: null, post: null, letter: null, letterDate: null }

const filled = (text: string): string | null => (text === '' ? null : text)

/** A role held through a post: how, which, and the letter. */
export const PostFields = ({ value, onChange }: { readonly value: HeldThrough; readonly onChange: (value: HeldThrough) => void }) => {
  const { t } = useTranslation()
  const choose = (text: string): void => {
    const assignment = assignments.find((one) => one === text)
    onChange(assignment === undefined ? notThroughPost : { ...value, assignment })
  }
  return (
    <>
      <NativeSelect
        label={t('accounts.grant.assignment')}
        value={value.assignment ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[{ value: '', label: t('accounts.grant.assignment.none') }, ...assignments.map((one) => ({ value: one, label: t(`accounts.grant.assignment.${one}`) }))]}
      />
      {value.assignment === null ? null : (
        <>
          <TextInput label={t('accounts.grant.post')} required withAsterisk={false} value={value.post ?? ''} onChange={(event) => onChange({ ...value, post: filled(event.currentTarget.value) })} />
          <TextInput label={t('accounts.grant.letter')} required withAsterisk={false} value={value.letter ?? ''} onChange={(event) => onChange({ ...value, letter: filled(event.currentTarget.value) })} />
          <DateField label={t('accounts.grant.letterDate')} value={value.letterDate ?? ''} onChange={(day) => onChange({ ...value, letterDate: filled(day ?? '') })} />
        </>
      )}
    </>
  )
}
