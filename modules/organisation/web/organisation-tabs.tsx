import { SegmentedControl } from '@mantine/core'
import { useNavigate } from 'react-router'
import { useTranslation } from '#web/words/use-translation.ts'

/** Two views of the same house. */
export const OrganisationTabs = ({ at }: { readonly at: '/unit' | '/unit/jabatan' }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <SegmentedControl
      aria-label={t('organisation.title')}
      value={at}
      onChange={(to) => void navigate(to)}
      data={[
        { value: '/unit', label: t('organisation.units') },
        { value: '/unit/jabatan', label: t('organisation.positions') },
      ]}
    />
  )
}
