import { ActionIcon } from '@mantine/core'
import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import { Link } from 'react-router'
import { useTabTitle } from '../session/use-product-name.ts'
import { DemonstrationMark } from './demonstration-mark.tsx'
import classes from './focus-head.module.css'

type Props = {
  readonly back: string
  /** Short and strong: the code of the entry. */
  readonly title: string
  /** "karya 6 dari 7" */
  readonly second?: ReactNode
  /** Right side: online or offline. */
  readonly children?: ReactNode
}

/** The head of a page without sidebar. */
export const FocusHead = ({ back, title, second, children }: Props) => {
  const { t } = useTranslation()
  useTabTitle(title)
  return (
    <header className={classes.head}>
      <ActionIcon component={Link} to={back} aria-label={t('shell.back')}>
        <ChevronLeft aria-hidden="true" />
      </ActionIcon>
      <h1>{title}</h1>
      {second === undefined ? null : <span className={classes.second}>{second}</span>}
      <span className="end row">
        <DemonstrationMark />
        {children}
      </span>
    </header>
  )
}
