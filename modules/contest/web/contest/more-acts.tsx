import { Button } from '@mantine/core'
import { Pop } from '#web/ui/pop.tsx'
import { ChevronDown } from 'lucide-react'
import { useTranslation } from '#web/words/use-translation.ts'
import { Link } from 'react-router'
import { contestPolicy } from '../../policy.ts'
import type { StageState } from '../../rules/stage-state.ts'
import type { Contest } from './use-contest.ts'

type Act = { readonly to: string; readonly words: string; readonly when: readonly StageState[] }

const acts: readonly Act[] = [
  { to: 'undur', words: 'contest.act.move', when: contestPolicy.moveDeadline.when },
  { to: 'aturan/ubah', words: 'contest.act.newVersion', when: ['sealed'] },
  { to: 'batalkan', words: 'contest.act.cancel', when: contestPolicy.askCancel.when },
]

/** Acts that are rarely needed: each has a page of its own, which says what the second person will see. */
export const MoreActs = ({ contest: { id, state } }: { readonly contest: Contest }) => {
  const { t } = useTranslation()
  const possible = acts.filter(({ when }) => when.includes(state))
  if (possible.length === 0) return null
  return (
    <Pop align="end" label={t('shell.more')} button={<Button rightSection={<ChevronDown aria-hidden="true" />}>{t('shell.more')}</Button>}>
      <ul className="stack stack-2">
        {possible.map(({ to, words }) => (
          <li key={to}>
            <Link to={`/kompetisi/${id}/${to}`}>{t(words)}</Link>
          </li>
        ))}
      </ul>
    </Pop>
  )
}
