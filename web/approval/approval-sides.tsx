import { useTranslation } from '../words/use-translation.ts'
import type { Approval } from '#platform/approval/contract.ts'
import { useSession } from '../session/use-session.ts'
import { TwoPeople } from '../ui/two-people.tsx'
import type { ShapeName } from '../ui/shape.tsx'
import { useFormat } from '../words/use-format.ts'

const shapes = {
  asked: 'idle',
  approved: 'good',
  refused: 'bad',
  withdrawn: 'cancelled',
  expired: 'cancelled',
} as const satisfies Record<Approval['state'], ShapeName>

/** Who asked, and who decided or may decide. */
export const ApprovalSides = ({ approval }: { readonly approval: Approval }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { name } = useSession()
  const decided = approval.decidedAt === null ? t(approval.mayDecide ? 'approval.waitsForYou' : `approval.state.${approval.state}`) : `${t(`approval.state.${approval.state}`)}, ${format.shortInstant(approval.decidedAt)}`
  return (
    <TwoPeople
      asked={{ name: approval.askedName, second: t('approval.first'), when: format.shortInstant(approval.askedAt), shape: 'good' }}
      decided={{ name: approval.decidedName ?? (approval.mayDecide ? name : null), second: t('approval.second'), when: decided, shape: shapes[approval.state] }}
    />
  )
}
