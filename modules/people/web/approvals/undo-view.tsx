import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import type { JsonObject } from '#platform/face/json.ts'
import { KeyValues } from '#web/ui/key-values.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { numberOf, textOf } from './import-document.ts'

/** Which import is to be undone, how much it wrote, and why. */
export const UndoView = ({ document }: { readonly document: JsonObject }) => {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <KeyValues
      align="start"
      items={[
        [t('people.import.file'), <Anchor key="file" component={Link} to={`/impor/${textOf(document, 'import')}`}>{textOf(document, 'file')}</Anchor>],
        [t('people.import.new'), format.number(numberOf(document, 'new'))],
        [t('people.import.changed'), format.number(numberOf(document, 'changed'))],
        [t('people.undo.reason'), textOf(document, 'reason')],
      ]}
    />
  )
}
