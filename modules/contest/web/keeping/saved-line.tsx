import { useTranslation } from '#web/words/use-translation.ts'
import { Shape } from '#web/ui/shape.tsx'
import { useFormat } from '#web/words/use-format.ts'
import type { Kept } from './keeper.ts'
import classes from './saved-line.module.css'

type Line = { readonly shape: 'good' | 'draft' | 'running' | 'bad'; readonly tone?: 'warn'; readonly words: string }

type Props = {
  readonly kept: Kept<unknown> | undefined
  /** When the system got the draft that the page began with. */
  readonly savedAt: string | null
  /** Nothing is said where nothing was typed on this page. */
  readonly quiet?: boolean
}

/** Where the newest content is: on this device or on the system, never both. Heard, too. */
export const SavedLine = ({ kept, savedAt, quiet = false }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const line = (): Line => {
    const on = kept?.where === 'server' ? kept.at : savedAt
    if (kept === undefined || kept.where === 'server') {
      return on === null ? { shape: 'draft', words: t('contest.saved.nothing') } : { shape: 'good', words: t('contest.saved.server', { at: format.time(on) }) }
    }
    if (kept.refused !== null) return { shape: 'bad', words: t('contest.saved.refused', { at: format.time(kept.at) }) }
    if (kept.lost !== null) return { shape: 'draft', tone: 'warn', words: t('contest.saved.device', { at: format.time(kept.at) }) }
    return { shape: 'running', words: t('contest.saved.saving') }
  }
  if (kept === undefined && savedAt === null && quiet) return null
  const { shape, tone, words } = line()
  return (
    <p className={classes.saved} role="status">
      <Shape name={shape} size="small" {...(tone === undefined ? {} : { tone })} />
      {words}
    </p>
  )
}
