import type { ReactNode } from 'react'
import { Dialog } from './dialog.tsx'

type Props = {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  readonly children: ReactNode
}

/** Explanations beside the page: from the right on a desktop, from below on a phone. Never one over another; what signs is a Dialog. */
export const Sheet = (props: Props) => <Dialog {...props} from="side" />
