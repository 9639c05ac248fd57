import { Anchor } from '@mantine/core'
import { useTranslation } from '../words/use-translation.ts'
import { Refused, Unreachable } from '#platform/face/call.ts'
import { Notice } from './notice.tsx'

type Props = {
  readonly error: Error | null | undefined
  /** The one way out, where asking again may help. */
  readonly again?: () => void
}

/** A refused call in words: what did not happen, why, one way out, the reference number. Never a code alone. Nothing without an error. */
export const Problem = ({ error, again }: Props) => {
  const { t } = useTranslation()
  if (error === null || error === undefined) return null
  const problem = error instanceof Refused ? error.problem : undefined
  const title = problem?.title ?? (error instanceof Unreachable ? t('shell.unreachable') : t('shell.failed'))
  return (
    <Notice tone="bad" title={title} live>
      {problem?.detail ?? (error instanceof Unreachable ? t('shell.unreachable.detail') : null)}
      {problem?.places === undefined ? null : (
        <ul>
          {problem.places.map((place) => (
            <li key={place.place}>{`${place.place}: ${place.message}`}</li>
          ))}
        </ul>
      )}{' '}
      {again === undefined ? null : (
        <Anchor component="button" type="button" inherit onClick={again}>
          {t('shell.again')}
        </Anchor>
      )}{' '}
      {problem === undefined || problem.reference === '' ? null : <span className="xs nowrap">{t('shell.reference', { reference: problem.reference })}</span>}
    </Notice>
  )
}
