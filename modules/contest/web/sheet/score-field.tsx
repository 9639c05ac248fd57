import { TextInput } from '@mantine/core'
import { type Ref, useState } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { useFormat } from '#web/words/use-format.ts'
import { useRefusal } from '#web/words/use-refusal.ts'
import type { Criterion, Scale } from '../../rules/rules-document.ts'
import { useBoth } from '../use-both.ts'
import { Bands } from './bands.tsx'
import { typedIn } from './typed-in.ts'

type Props = {
  readonly scale: Scale
  readonly criterion: Criterion
  readonly value: string | undefined
  readonly onChange: (score: string | undefined) => void
  readonly field?: Ref<HTMLInputElement>
  /** Enter: on to the next criterion. */
  readonly onEnter: () => void
}

/** A score typed as 87,5, with the bands of the sealed scale beside it. What is no score stays in the field and is said at once. */
export const ScoreField = ({ scale, criterion, value, onChange, field, onEnter }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const say = useRefusal()
  const both = useBoth()
  const [typed, setTyped] = useState(value === undefined ? '' : format.number(value))
  const read = typedIn(scale, criterion, typed)
  // Another page or a loaded draft changed the score: the field follows it, unless it says the same already.
  const [seen, setSeen] = useState(value)
  if (value !== seen) {
    setSeen(value)
    if (value !== undefined && !(read.ok && read.value === value)) setTyped(format.number(value))
  }
  return (
    <div className="stack stack-3">
      <TextInput
        ref={field}
        aria-label={t('contest.sheet.scoreOf', { criterion: both(criterion.name) })}
        description={t('contest.sheet.typed.hint', { min: format.number(scale.min), max: format.number(scale.max), count: scale.digits })}
        inputWrapperOrder={['input', 'description', 'error']}
        inputMode="decimal"
        autoComplete="off"
        size="lg"
        value={typed}
        error={read.ok ? null : say({ refusal: read.refusal, facts: { ...read.facts, criterion: both(criterion.name), min: format.number(scale.min), max: format.number(scale.max) } })}
        onChange={(event) => {
          const text = event.currentTarget.value
          const next = typedIn(scale, criterion, text)
          const score = next.ok ? next.value : undefined
          setTyped(text)
          setSeen(score)
          onChange(score)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) onEnter()
        }}
      />
      <Bands anchors={criterion.anchors} score={value} />
    </div>
  )
}
