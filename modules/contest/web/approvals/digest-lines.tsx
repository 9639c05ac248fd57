import { useTranslation } from 'react-i18next'
import type { JsonObject } from '#platform/face/json.ts'
import { KeyValues } from '#web/ui/key-values.tsx'
import { numberIn, objectIn, textIn } from './document-reader.ts'

/** The digests that will stand in the seal, in full; absent while nothing was asked yet. */
export const DigestLines = ({ document }: { readonly document: JsonObject }) => {
  const { t } = useTranslation()
  const seal = textIn(document, 'seal')
  if (seal === '') return null
  const part = objectIn(document, 'part')
  const whole = (digest: string) => (
    <span className="mono" style={{ overflowWrap: 'anywhere' }}>
      {digest}
    </span>
  )
  return (
    <KeyValues
      align="start"
      items={[
        [t('contest.approval.version'), String(numberIn(part, 'version') ?? '')],
        [t('contest.approval.seal'), whole(seal)],
        [t('contest.approval.rules'), whole(textIn(part, 'rules'))],
        [t('contest.approval.schedule'), whole(textIn(part, 'schedule'))],
      ]}
    />
  )
}
