import { Lightbulb } from 'lucide-react'
import { useTranslation } from '#web/words/use-translation.ts'
import { Link } from 'react-router'
import { useRead } from '#web/calls/use-read.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { contestContract } from '../../contract.ts'
import { useBoth } from '../use-both.ts'
import classes from './template-cards.module.css'

/** What a contest can start from; each opens its stages and rules to read. */
export const TemplateCards = () => {
  const { t } = useTranslation()
  const both = useBoth()
  const templates = useRead(contestContract.listTemplates, {})
  return (
    <section className="stack stack-3" aria-label={t('contest.templates')}>
      <h2>{t('contest.templates')}</h2>
      <Problem error={templates.error} again={() => void templates.refetch()} />
      {templates.isPending ? <BusyLines lines={3} /> : null}
      <ul className={classes.cards}>
        {(templates.data?.items ?? []).map(({ code, name, about, rules }) => (
          <li key={code}>
            <Link className={classes.card} to={`/kompetisi/pola/${code}`}>
              <Lightbulb aria-hidden="true" />
              <b>{both(name)}</b>
              <span className={classes.about}>{both(about)}</span>
              <span className={classes.numbers}>
                {t('contest.templates.criteria', { count: rules.categories[0]?.result.criteria.length ?? 0 })} · {t('contest.templates.titles', { count: rules.categories[0]?.titles.length ?? 0 })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
