import { useRead } from '#web/calls/use-read.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { contestContract } from '../../contract.ts'
import { RulesInWords } from '../sealed-rules/rules-in-words.tsx'
import { SealedMark } from '../sealed-rules/sealed-mark.tsx'

/** The sealed rules while one judges; they load when they are looked at. */
export const SheetRules = ({ contestId }: { readonly contestId: string }) => {
  const rules = useRead(contestContract.readRules, { params: { contestId } })
  if (rules.data === undefined) return rules.isPending ? <BusyLines lines={8} /> : <Problem error={rules.error} again={() => void rules.refetch()} />
  if (rules.data.sealed === null) return null
  return (
    <div className="stack">
      <SealedMark seal={rules.data.sealed.seal} />
      <RulesInWords rules={rules.data.sealed.rules} />
    </div>
  )
}
