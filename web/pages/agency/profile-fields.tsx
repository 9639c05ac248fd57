import { Textarea, TextInput } from '@mantine/core'
import type { AgencyProfile } from '#platform/agency/contract.ts'
import { agencyKinds, timeZones } from '#platform/agency/rules/profile-choices.ts'
import { PickField } from '../../forms/pick-field.tsx'
import { useTranslation } from '../../words/use-translation.ts'

type Props = {
  readonly value: AgencyProfile
  readonly onChange: (profile: AgencyProfile) => void
  readonly places: Readonly<Record<string, string | undefined>>
}

export const emptyProfile: AgencyProfile = { name: '', kind: 'regency', siasnId: '', province: '', timeZone: 'Asia/Jakarta', productName: 'Jenjang Merit', letterhead: '' }

/** What an agency says of itself; the same fields when it begins and when it changes. */
export const ProfileFields = ({ value, onChange, places }: Props) => {
  const { t } = useTranslation()
  const order = ['label', 'input', 'description', 'error'] as const
  const text = (field: 'name' | 'siasnId' | 'province' | 'productName', required: boolean) => ({
    label: t(`agency.${field}`),
    description: t(`agency.${field}.hint`),
    inputWrapperOrder: [...order],
    required,
    withAsterisk: false,
    value: value[field],
    error: places[`profile.${field}`],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onChange({ ...value, [field]: event.currentTarget.value }),
  })
  return (
    <>
      <TextInput {...text('name', true)} minLength={2} maxLength={200} />
      <PickField label={t('agency.kind')} value={value.kind} onChange={(typed) => onChange({ ...value, kind: agencyKinds.find((kind) => kind === typed) ?? value.kind })} data={agencyKinds.map((kind) => ({ value: kind, label: t(`agency.kind.${kind}`) }))} />
      <TextInput {...text('province', false)} maxLength={100} />
      <PickField label={t('agency.timeZone')} value={value.timeZone} onChange={(typed) => onChange({ ...value, timeZone: timeZones.find((zone) => zone === typed) ?? value.timeZone })} data={timeZones.map((zone) => ({ value: zone, label: t(`agency.timeZone.${zone}`) }))} />
      <TextInput {...text('siasnId', false)} maxLength={64} autoCapitalize="none" spellCheck={false} />
      <TextInput {...text('productName', true)} minLength={2} maxLength={60} />
      <Textarea
        label={t('agency.letterhead')}
        description={t('agency.letterhead.hint')}
        inputWrapperOrder={[...order]}
        autosize
        minRows={2}
        maxLength={600}
        value={value.letterhead}
        error={places['profile.letterhead']}
        onChange={(event) => onChange({ ...value, letterhead: event.currentTarget.value })}
      />
    </>
  )
}
