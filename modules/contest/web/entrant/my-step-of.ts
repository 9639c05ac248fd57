import type { Contest } from '../contest/use-contest.ts'
import type { MyEntry } from './entry-content.ts'

export type MyStep = { readonly name: 'judge' | 'confirm' | 'write' | 'continue' | 'mend' | 'resend' | 'sent' | 'result'; readonly to: string }

type Facts = Pick<Contest, 'id' | 'phase' | 'mine'>

/** What a participant may do now in this contest: a judge judges; an entrant confirms, writes, sends, reads the result. */
export const myStepOf = ({ id, phase, mine }: Facts, entry: Pick<MyEntry, 'entry' | 'mayEnter' | 'toConfirm'> | undefined): MyStep | null => {
  const here = `/kompetisi/${id}`
  if (mine.seats.some((seat) => seat === 'judge' || seat === 'chair') && (phase === 'checking' || phase === 'judging' || phase === 'judging-ended')) return { name: 'judge', to: `/penilaian/${id}` }
  if (entry === undefined) return null
  const [waits] = entry.toConfirm
  if (waits !== undefined) return { name: 'confirm', to: `${here}/konfirmasi/${waits.entryId}` }
  const own = entry.entry
  if ((phase === 'published' || phase === 'final') && own !== null && own.sent.length > 0) return { name: 'result', to: `${here}/hasil-saya` }
  if (own?.state === 'returned' && entry.mayEnter) return { name: 'mend', to: `${here}/karya-saya` }
  if (own === null) return entry.mayEnter ? { name: 'write', to: `${here}/karya-saya` } : null
  if (own.unsent && entry.mayEnter) return { name: own.sent.length === 0 ? 'continue' : 'resend', to: `${here}/karya-saya` }
  return own.sent.length > 0 && phase === 'entries-open' ? { name: 'sent', to: `${here}/karya-saya` } : null
}
