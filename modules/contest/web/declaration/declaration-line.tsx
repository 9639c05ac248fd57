import { Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { Shape } from '#web/ui/shape.tsx'
import { groundsOfConflict } from '../../rules/conflict-ground.ts'
import type { Answer, Line } from './answers.ts'
import classes from './declaration-line.module.css'

type Props = { readonly line: Line; readonly answer: Answer; readonly readOnly: boolean; readonly onChange: (answer: Answer) => void }

const namesOf = (line: Line): string => line.authors.map(({ name }) => name).join(', ')

/** One entrant: what the facts say in words, and what the judge says. */
export const DeclarationLine = ({ line, answer, readOnly, onChange }: Props) => {
  const { t } = useTranslation()
  const id = useId()
  return (
    <li className={classes.line}>
      <div className={classes.who} id={id}>
        {line.authors.map(({ name, unit }) => (
          <p key={`${name} ${unit}`}>
            <b>{name}</b> <small>{unit}</small>
          </p>
        ))}
      </div>
      <Facts line={line} />
      {line.locked && !readOnly ? (
        <div className={classes.locked}>
          <Checkbox checked disabled aria-labelledby={`${id}-locked`} />
          <p id={`${id}-locked`}>{t('contest.declare.said.conflict', { ground: t(`contest.declare.ground.${answer.ground ?? 'other'}`) })}</p>
        </div>
      ) : readOnly ? (
        <p className={classes.said}>
          <Shape name={answer.answer === 'particular' ? 'locked' : 'good'} size="small" />
          {answer.answer === 'particular' ? t('contest.declare.said.conflict', { ground: t(`contest.declare.ground.${answer.ground ?? 'other'}`) }) : t('contest.declare.said.none')}
        </p>
      ) : (
        <Choice line={line} answer={answer} labelledBy={id} onChange={onChange} />
      )}
    </li>
  )
}

/** What was detected and why; what is missing where nothing can be said. */
const Facts = ({ line }: { readonly line: Line }) => {
  const { t } = useTranslation()
  if (line.grounds.length === 0 && line.missing.length === 0) return null
  return (
    <ul className={classes.facts}>
      {line.grounds.map(({ key, facts }) => (
        <li key={`${key} ${JSON.stringify(facts)}`}>
          <Shape name={line.detected === 'common' ? 'info' : 'warn'} size="small" />
          {t(key, facts)}
        </li>
      ))}
      {line.detected === 'unknown'
        ? line.missing.map(({ key, facts }) => (
            <li key={`${key} ${JSON.stringify(facts)}`}>
              <Shape name="unknown" size="small" />
              {t(key, facts)}
            </li>
          ))
        : null}
    </ul>
  )
}

const Choice = ({ line, answer, labelledBy, onChange }: { readonly line: Line; readonly answer: Answer; readonly labelledBy: string; readonly onChange: (answer: Answer) => void }) => {
  const { t } = useTranslation()
  const conflict = answer.answer === 'particular'
  const say = (next: 'none' | 'particular'): void => onChange({ ...answer, answer: next, ground: next === 'none' ? null : answer.ground })
  return (
    <div className={classes.choice}>
      {line.detected === 'unknown' ? (
        <Radio.Group aria-labelledby={labelledBy} value={answer.answer ?? ''} onChange={(value) => say(value === 'particular' ? 'particular' : 'none')}>
          <div className="row-wrap">
            <Radio value="none" label={t('contest.declare.none')} />
            <Radio value="particular" label={t('contest.declare.conflict')} />
          </div>
        </Radio.Group>
      ) : (
        <Checkbox
          checked={conflict}
          onChange={(event) => say(event.currentTarget.checked ? 'particular' : 'none')}
          label={
            <>
              {t('contest.declare.conflict')}
              <span className="vh"> {namesOf(line)}</span>
            </>
          }
        />
      )}
      {conflict ? (
        <div className={classes.ground}>
          <NativeSelect
            label={t('contest.declare.kind')}
            data={[{ value: '', label: t('contest.declare.kind.choose') }, ...groundsOfConflict.map((value) => ({ value, label: t(`contest.declare.ground.${value}`) }))]}
            value={answer.ground ?? ''}
            onChange={(event) => onChange({ ...answer, ground: groundsOfConflict.find((one) => one === event.currentTarget.value) ?? null })}
          />
          <TextInput label={t('contest.declare.note')} maxLength={500} value={answer.note} onChange={(event) => onChange({ ...answer, note: event.currentTarget.value })} />
        </div>
      ) : null}
    </div>
  )
}
