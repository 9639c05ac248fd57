import { useTranslation } from '#web/words/use-translation.ts'

/** The number as lists may show it: its last three digits (I-17). */
export const NipTail = ({ tail }: { readonly tail: string }) => {
  const { t } = useTranslation()
  return (
    <span className="nowrap">
      NIP <span aria-hidden="true">···</span>
      <span className="vh">{t('people.nip.endsIn')}</span> {tail}
    </span>
  )
}
