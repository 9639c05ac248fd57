import { ActionIcon } from '@mantine/core'
import { ArrowDown, ArrowUp, Trash } from 'lucide-react'
import { useTranslation } from '#web/words/use-translation.ts'

type Props = {
  /** What the row is, for readers who hear the page: "Kebaruan". */
  readonly name: string
  readonly first?: boolean
  readonly last?: boolean
  readonly onMove?: (by: -1 | 1) => void
  readonly onRemove?: () => void
}

/** Up, down, away: the same three in every list of the editor. */
export const ListTools = ({ name, first = false, last = false, onMove, onRemove }: Props) => {
  const { t } = useTranslation()
  return (
    <span className="row">
      {onMove === undefined ? null : (
        <>
          <ActionIcon variant="subtle" aria-label={t('contest.edit.up', { name })} disabled={first} onClick={() => onMove(-1)}>
            <ArrowUp aria-hidden="true" />
          </ActionIcon>
          <ActionIcon variant="subtle" aria-label={t('contest.edit.down', { name })} disabled={last} onClick={() => onMove(1)}>
            <ArrowDown aria-hidden="true" />
          </ActionIcon>
        </>
      )}
      {onRemove === undefined ? null : (
        <ActionIcon variant="subtle" aria-label={t('contest.edit.remove', { name })} onClick={onRemove}>
          <Trash aria-hidden="true" />
        </ActionIcon>
      )}
    </span>
  )
}
