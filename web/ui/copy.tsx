import { Anchor } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useTranslation } from '../words/use-translation.ts'

/** Copies a text, and says so. `what` names it for readers who hear the page: "sidik aturan". */
export const Copy = ({ text, what }: { readonly text: string; readonly what: string }) => {
  const { t } = useTranslation()
  const board = useClipboard({ timeout: 2000 })
  return (
    <Anchor component="button" type="button" size="xs" onClick={() => board.copy(text)}>
      <span role="status">{board.copied ? t('shell.copied') : null}</span>
      {board.copied ? null : (
        <>
          {t('shell.copy')}
          <span className="vh"> {what}</span>
        </>
      )}
    </Anchor>
  )
}
