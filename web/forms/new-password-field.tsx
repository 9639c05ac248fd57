import { PasswordInput } from '@mantine/core'
import { useTranslation } from '../words/use-translation.ts'

type Props = { readonly value: string; readonly onChange: (password: string) => void }

/** The password that somebody chooses for an account. */
export const NewPasswordField = ({ value, onChange }: Props) => {
  const { t } = useTranslation()
  return (
    <PasswordInput
      label={t('activation.password')}
      description={t('activation.password.hint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete="new-password"
      required
      withAsterisk={false}
      minLength={10}
      visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
