import { useTranslation } from '#web/words/use-translation.ts'
import { useBoth } from '../use-both.ts'
import type { SheetData } from './sheet-draft.ts'
import classes from './work-paper.module.css'

/** What the entrant wrote, under the code of the entry: no name, unit or photo (I-17). */
export const WorkPaper = ({ sheet }: { readonly sheet: SheetData }) => {
  const { t } = useTranslation()
  const both = useBoth()
  const title = sheet.work.find(({ code }) => code === 'title')?.text ?? ''
  return (
    <article className={classes.paper}>
      <p className="xs muted">{sheet.authors === null ? t('contest.sheet.work.hidden') : sheet.authors.map(({ name, unit }) => `${name}, ${unit}`).join('; ')}</p>
      <h2>
        {sheet.code} {title}
      </h2>
      {sheet.work
        .filter(({ code }) => code !== 'title')
        .map((field) => (
          <section key={field.code}>
            <h3>{both(field.label)}</h3>
            {field.text === '' ? <p className="muted">{t('shell.none')}</p> : <p className={classes.text}>{field.text}</p>}
          </section>
        ))}
    </article>
  )
}
