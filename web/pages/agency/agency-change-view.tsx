import type { AgencyChange } from '#platform/agency/contract.ts'
import type { JsonObject } from '#platform/face/json.ts'
import { KeyValues } from '../../ui/key-values.tsx'
import { useTranslation } from '../../words/use-translation.ts'
import classes from './agency-page.module.css'

/** What the second person sees: every field that changes, from and to, and the new picture itself. */
export const AgencyChangeView = ({ document }: { readonly document: JsonObject }) => {
  const { t } = useTranslation()
  const { changes, arms, reason } = document as AgencyChange
  const said = (field: string, value: string): string => (value === '' ? t('shell.none') : t(`agency.${field}.${value}`, { defaultValue: value }))
  return (
    <>
      <KeyValues
        align="start"
        items={[
          ...Object.entries(changes).map(([field, { from, to }]) => [t(`agency.${field}`), <span key={field} className={classes.lines}>{t('agency.fromTo', { from: said(field, from), to: said(field, to) })}</span>] as const),
          [t('agency.reason'), reason],
        ]}
      />
      {typeof arms === 'string' ? <img className={classes.arms} src={`data:${arms.startsWith('iVBOR') ? 'image/png' : 'image/jpeg'};base64,${arms}`} alt={t('agency.arms.new')} /> : null}
    </>
  )
}
