import { useTranslation } from '#web/words/use-translation.ts'
import type { JsonObject } from '#platform/face/json.ts'
import { KeyValues } from '#web/ui/key-values.tsx'
import { numberIn, objectIn, textIn } from './document-reader.ts'
import { WholeDigest } from './whole-digest.tsx'

/** The digests that will stand in the seal, in full; absent while nothing was asked yet. */
export const DigestLines = ({ document }: { readonly document: JsonObject }) => {
  const { t } = useTranslation()
  const seal = textIn(document, 'seal')
  if (seal === '') return null
  const part = objectIn(document, 'part')
  return (
    <KeyValues
      align="start"
      items={[
        [t('contest.approval.version'), String(numberIn(part, 'version') ?? '')],
        [t('contest.approval.seal'), <WholeDigest key="d" digest={seal} />],
        [t('contest.approval.rules'), <WholeDigest key="d" digest={textIn(part, 'rules')} />],
        [t('contest.approval.schedule'), <WholeDigest key="d" digest={textIn(part, 'schedule')} />],
      ]}
    />
  )
}
