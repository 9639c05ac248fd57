import { Button } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { Link } from 'react-router'
import { NextStep } from '#web/ui/next-step.tsx'
import type { MyEntry } from './entry-content.ts'

/** Works that name the reader as an author and wait for the reader's own word (I-14). */
export const ToConfirm = ({ contestId, entries }: { readonly contestId: string; readonly entries: MyEntry['toConfirm'] }) => {
  const { t } = useTranslation()
  return (
    <>
      {entries.map(({ entryId, title, by }) => (
        <NextStep key={entryId} act={t('contest.confirm.step', { title })} why={t('contest.confirm.step.why', { by })}>
          <Button variant="filled" component={Link} to={`/kompetisi/${contestId}/konfirmasi/${entryId}`}>
            {t('contest.confirm.open')}
          </Button>
        </NextStep>
      ))}
    </>
  )
}
