import { useTranslation } from '#web/words/use-translation.ts'
import { Count } from '#web/ui/count.tsx'
import type { Obstacle } from '../contest/use-contest.ts'
import { placeOfFinding, sections } from '../rules/place-of-finding.ts'
import classes from './edit-rules.module.css'

/** The parts of the rules, with how much is missing in each. */
export const SectionNav = ({ findings }: { readonly findings: readonly Obstacle[] }) => {
  const { t } = useTranslation()
  return (
    <nav className={classes.nav} aria-label={t('contest.edit.sections')}>
      {sections.map((section) => {
        const count = findings.filter((finding) => placeOfFinding(finding) === section).length
        return (
          <a key={section} href={`#${section}`}>
            {t(`contest.edit.section.${section}`)}
            {count === 0 ? null : <Count kind="waiting" value={count} label={t('contest.edit.findings', { count })} />}
          </a>
        )
      })}
    </nav>
  )
}
