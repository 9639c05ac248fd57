import { Button } from '@mantine/core'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from '../words/use-translation.ts'
import { Link } from 'react-router'
import { daysUntil, localOf } from '#platform/face/i18n/date.ts'
import type { WaitingLine } from '#platform/home/contract.ts'
import { useSession } from '../session/use-session.ts'
import { Row } from '../ui/rows.tsx'
import { Shape } from '../ui/shape.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './waiting-row.module.css'

const shapes = { decision: 'sealed', deadline: 'running', data: 'unknown' } as const satisfies Record<WaitingLine['kind'], string>

type Props = { readonly line: WaitingLine; readonly first: boolean; readonly now: string | undefined }

/** Its words are `<key>`, `<key>.detail` and `<key>.act` of the module that said it. */
export const WaitingRow = ({ line, first, now }: Props) => {
  const { t } = useTranslation()
  const { kind } = line.facts
  // An approval says its kind as a code; its name is in the words of the module that asked.
  const facts = typeof kind === 'string' ? { ...line.facts, kind: t(`approval.${kind}`) } : line.facts
  const detail = t(`${line.key}.detail`, { ...facts, defaultValue: '' })
  return (
    <Row
      now={first}
      lead={<Shape name={shapes[line.kind]} size="large" />}
      title={t(line.key, facts)}
      {...(detail === '' ? {} : { detail })}
      second={<Due at={line.due} now={now} />}
      act={
        <Button component={Link} to={line.address} size="xs" variant={first ? 'filled' : 'default'} rightSection={first ? undefined : <ChevronRight aria-hidden="true" />} className={classes.act} data-first={first || undefined}>
          {t(`${line.key}.act`, { ...facts, defaultValue: t('home.open') })}
        </Button>
      }
    />
  )
}

/** Today and tomorrow in kunyit, always beside the hour and its zone; other days by their date. */
const Due = ({ at, now }: { readonly at: string | null; readonly now: string | undefined }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { agency } = useSession()
  if (at === null) return <b>{t('home.due.none')}</b>
  const day = localOf(at, agency.timeZone).day
  const days = now === undefined ? undefined : daysUntil(localOf(now, agency.timeZone).day, day)
  const soon = days === 0 ? t('home.due.today') : days === 1 ? t('home.due.tomorrow') : undefined
  return (
    <span className={classes.due} data-soon={soon !== undefined || undefined}>
      <b>{soon ?? format.shortDay(day)}</b>
      <span>{format.time(at)}</span>
    </span>
  )
}
