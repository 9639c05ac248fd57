import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import classes from './diff.module.css'
import { State } from './state.tsx'

type Props = {
  readonly before: ReactNode
  readonly after: ReactNode
  /** Someone vouched for the old value: it stays as it is. */
  readonly kept?: boolean
}

const nothing = (value: ReactNode): boolean => value === null || value === undefined || value === ''

/** An old value struck, an arrow, the new one on green. Words for readers who hear the page. */
export const Diff = ({ before, after, kept = false }: Props) => {
  const { t } = useTranslation()
  return (
    <span className={classes.diff}>
      <span className="vh">{t('shell.diff.before')}</span>
      {nothing(before) ? <span className="muted">{t('shell.unknown')}</span> : <del>{before}</del>}
      <ArrowRight className={classes.arrow} aria-hidden="true" />
      <span className="vh">{t('shell.diff.after')}</span>
      {nothing(after) ? <span className="muted">{t('shell.unknown')}</span> : <ins>{after}</ins>}
      {kept ? <State is="locked">{t('shell.diff.kept')}</State> : null}
    </span>
  )
}

const signs = { added: '+', changed: '≠', gone: '−', same: '=' } as const
export type DiffKind = keyof typeof signs

/** The sign beside a count of rows: + new, ≠ changed, − no longer there, = the same. */
export const DiffSign = ({ kind }: { readonly kind: DiffKind }) => (
  <span className={classes.sign} data-kind={kind} aria-hidden="true">
    {signs[kind]}
  </span>
)
