import { TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { Panel } from '#web/ui/panel.tsx'
import { type Answers, answerTo, type Line } from './answers.ts'
import { DeclarationLine } from './declaration-line.tsx'

type Props = { readonly title: string; readonly lines: readonly Line[]; readonly answers: Answers; readonly readOnly: boolean; readonly onChange: (answers: Answers) => void }

/** From this many entrants on a search is worth its place. */
const many = 12

/** Entrants by name and unit, in the order of their names. */
export const DeclarationList = ({ title, lines, answers, readOnly, onChange }: Props) => {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const wanted = search.trim().toLocaleLowerCase('id')
  const shown = lines.filter(({ authors }) => authors.some(({ name, unit }) => `${name} ${unit}`.toLocaleLowerCase('id').includes(wanted)))
  return (
    <Panel
      flush
      title={title}
      actions={
        lines.length < many ? undefined : (
          <TextInput aria-label={t('contest.declare.search')} placeholder={t('contest.declare.search')} leftSection={<Search aria-hidden="true" />} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        )
      }
      footer={t('contest.declare.count', { count: lines.length })}
    >
      <ul aria-label={title}>
        {shown.map((line) => (
          <DeclarationLine key={line.lineId} line={line} answer={answerTo(answers, line)} readOnly={readOnly} onChange={(answer) => onChange({ ...answers, [line.lineId]: answer })} />
        ))}
      </ul>
    </Panel>
  )
}
