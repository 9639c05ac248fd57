import { Moment } from '#web/ui/date-text.tsx'
import { useTranslation } from '#web/words/use-translation.ts'

type Act = { readonly id: string; readonly kind: string; readonly at: string; readonly fileName: string | null }

/** The act that wrote a row, and when it was recorded. */
export const WrittenBy = ({ row, acts }: { readonly row: { readonly writtenBy: string; readonly recordedFrom: string }; readonly acts: readonly Act[] }) => {
  const { t } = useTranslation()
  const act = acts.find(({ id }) => id === row.writtenBy)
  return (
    <>
      {t(`people.act.${act?.kind ?? 'import'}`)}
      <small className="muted">
        <Moment at={row.recordedFrom} />
      </small>
    </>
  )
}
