import { Button } from '@mantine/core'
import { Paperclip } from 'lucide-react'
import { useTranslation } from '#web/words/use-translation.ts'
import { byteWords } from '#web/forms/byte-words.ts'
import { useFormat } from '#web/words/use-format.ts'
import type { RulesDocument } from '../../rules/rules-document.ts'
import { useBoth } from '../use-both.ts'
import type { EntryFile, EntryView } from './entry-content.ts'
import classes from './work-view.module.css'

type Props = { readonly rules: RulesDocument['work']; readonly entry: Pick<EntryView, 'work' | 'files'>; readonly onOpen: (file: EntryFile) => void }

/** A work to read: every field of the sealed rules, and its files. */
export const WorkView = ({ rules, entry, onOpen }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const both = useBoth()
  return (
    <div className={classes.work}>
      <section>
        <h3>{t('contest.entry.title')}</h3>
        <p className={classes.text}>{entry.work.title === '' ? t('contest.entry.empty') : entry.work.title}</p>
      </section>
      {rules.fields.map(({ code, label }) => (
        <section key={code}>
          <h3>{both(label)}</h3>
          <p className={classes.text}>{entry.work.fields[code] || t('contest.entry.empty')}</p>
        </section>
      ))}
      {entry.files.length === 0 ? null : (
        <section>
          <h3>{t('contest.entry.files')}</h3>
          <ul>
            {entry.files.map((file) => (
              <li key={file.fileId} className={classes.file}>
                <Paperclip aria-hidden="true" />
                <span>
                  {file.name} <small>{byteWords(file.size, format.number)}</small>
                </span>
                <Button size="xs" onClick={() => onOpen(file)}>
                  {t('contest.entry.file.open')}
                  <span className="vh"> {file.name}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
