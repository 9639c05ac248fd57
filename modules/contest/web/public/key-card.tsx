import { Button } from '@mantine/core'
import { Download } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { Copy } from '#web/ui/copy.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import classes from './check-section.module.css'

type Props = { readonly agencyCode: string; readonly timeZone: string | undefined; readonly item: { readonly number: number; readonly publicKey: string; readonly at: string }; readonly newest: boolean }

/** A public key of the agency, to keep outside: with it nobody can pass off other signatures. */
export const KeyCard = ({ agencyCode, timeZone, item, newest }: Props) => {
  const { t } = useTranslation()
  const format = useFormat(timeZone)
  const address = useMemo(() => URL.createObjectURL(new Blob([item.publicKey], { type: 'application/x-pem-file' })), [item.publicKey])
  useEffect(() => () => URL.revokeObjectURL(address), [address])
  const name = newest ? `kunci-${agencyCode}.pem` : `kunci-${agencyCode}-${item.number}.pem`
  return (
    <div className={classes.card}>
      <h3>{t(newest ? 'contest.public.key.now' : 'contest.public.key.before', { number: item.number })}</h3>
      <p className="sm muted">{t('contest.public.key.since', { at: format.instant(item.at) })}</p>
      <pre className={classes.line} tabIndex={0} aria-label={t('contest.public.key')}>
        {item.publicKey}
      </pre>
      <p className="row-wrap">
        <Button size="xs" component="a" href={address} download={name} leftSection={<Download aria-hidden="true" />}>
          {t('contest.public.key.download', { name })}
        </Button>
        <Copy text={item.publicKey} what={t('contest.public.key')} />
      </p>
    </div>
  )
}
