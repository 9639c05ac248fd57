import type { ReactNode } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { type SealedMethod, useMethodWords } from '../method-words.ts'
import { KeyValues } from '#web/ui/key-values.tsx'
import { Open } from '#web/ui/open.tsx'
import { useFormat } from '#web/words/use-format.ts'

type Props = {
  readonly result: { readonly exact: string; readonly shown: string }
  readonly method: SealedMethod
  readonly parts: readonly (readonly [ReactNode, ReactNode])[]
  /** Where the rule can be read whole. */
  readonly children?: ReactNode
}

/** An official result opens: its exact value, its parts, its rule (I-3). */
export const ExactValue = ({ result, method, parts, children }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const methodWords = useMethodWords()
  const shown = format.number(result.shown)
  return (
    <Open value={shown} question={t('contest.result.from', { value: shown })}>
      <KeyValues items={[...parts, [t('contest.result.exact'), <span key="exact" className="mono">{result.exact}</span>]]} />
      <p className="muted">{methodWords(method)}</p>
      {children}
    </Open>
  )
}
