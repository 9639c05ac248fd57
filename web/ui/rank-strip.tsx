import { useTranslation } from '../words/use-translation.ts'
import { useFormat } from '../words/use-format.ts'
import classes from './rank-strip.module.css'

type Props = {
  readonly of: number
  readonly rank: number
  readonly from: number
  readonly to: number
  /** Its interval crosses the cut line. */
  readonly doubtful?: boolean
}

/** The possible ranks of an entry, and in words: "2 sampai 4", "hanya 1". */
export const RankStrip = ({ of, rank, from, to, doubtful = false }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const words = from === to ? t('shell.rank.only', { rank: from }) : t('shell.rank.range', { from: format.number(from), to: format.number(to) })
  return (
    <span className={classes.ranks}>
      <span className={classes.strip} data-doubtful={doubtful || undefined} aria-hidden="true">
        {Array.from({ length: of }, (_, place) => {
          const here = place + 1
          return <i key={here} data-in={(here >= from && here <= to) || undefined} data-at={here === rank || undefined} />
        })}
      </span>
      {words}
    </span>
  )
}
