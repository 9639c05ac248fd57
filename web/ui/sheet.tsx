import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import classes from './sheet.module.css'
import { usePhone } from './use-phone.ts'

type Props = {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  readonly children: ReactNode
}

/** Explanations beside the page: from the right on a desktop, from below on a phone. Never one over another; what signs is a Modal. */
export const Sheet = ({ opened, onClose, title, children }: Props) => {
  const { t } = useTranslation()
  const phone = usePhone()
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position={phone ? 'bottom' : 'right'}
      size={phone ? '90%' : 'var(--jj-drawer)'}
      {...(phone ? { classNames: { content: classes.below } } : {})}
      title={title}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      {children}
    </Drawer>
  )
}
