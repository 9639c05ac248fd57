import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import type { Anchor } from '../../rules/rules-document.ts'
import { useBoth } from '../use-both.ts'
import classes from './bands.module.css'
import { anchorOf } from '../../rules/anchor-of.ts'

/** What the parts of a typed scale mean; the one that the score lies in is marked. */
export const Bands = ({ anchors, score }: { readonly anchors: readonly Anchor[]; readonly score: string | undefined }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const both = useBoth()
  const here = anchorOf(anchors, score)
  return (
    <ul className={classes.bands}>
      {anchors.map((anchor) => (
        <li key={anchor.from} aria-current={anchor === here || undefined}>
          <b>
            {t('contest.sheet.band', { from: format.number(anchor.from), to: format.number(anchor.to) })}
          </b>
          <span>{both(anchor.text)}</span>
        </li>
      ))}
    </ul>
  )
}
