import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import type { JsonObject } from '#platform/face/json.ts'
import { KeyValues } from '#web/ui/key-values.tsx'
import { Rows, Row } from '#web/ui/rows.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { readableName } from '../../rules/display-name.ts'
import classes from './import-view.module.css'
import { asideOf, numberOf, textOf } from './import-document.ts'

/** Exactly what the first person asked for: the file, its counts and digest, and each row that is set aside, by name. */
export const ImportView = ({ document }: { readonly document: JsonObject }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const aside = asideOf(document)
  const count = (key: string): string => format.number(numberOf(document, key))
  return (
    <div className="stack">
      <KeyValues
        align="start"
        items={[
          [t('people.import.file'), <Anchor key="file" component={Link} to={`/impor/${textOf(document, 'import')}`}>{textOf(document, 'file')}</Anchor>],
          [t('people.import.accepted'), t('people.import.acceptedOf', { accepted: count('accepted'), rows: count('rows') })],
          [t('people.import.new'), count('new')],
          [t('people.import.changed'), count('changed')],
          [t('people.import.gone'), count('gone')],
          [t('people.import.digest'), <span key="digest" className={`mono xs ${classes.digest}`}>{textOf(document, 'digest')}</span>],
          [t('people.import.fileDigest'), <span key="sha" className={`mono xs ${classes.digest}`}>{textOf(document, 'sha256')}</span>],
        ]}
      />
      {aside.length === 0 ? null : (
        <Rows label={t('people.aside')}>
          {aside.map(({ row, name }) => (
            <Row key={row} title={name === '' ? t('people.nameless') : readableName(name)} detail={t('people.aside.setAside')} second={t('people.import.row', { row: format.number(row) })} />
          ))}
        </Rows>
      )}
    </div>
  )
}
