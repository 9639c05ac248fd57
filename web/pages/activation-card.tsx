import { Button, Checkbox } from '@mantine/core'
import { Printer } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import { Link } from 'react-router'
import type { AnswerOf } from '#platform/face/route.ts'
import type { identityContract } from '#platform/identity/contract.ts'
import { Copy } from '../ui/copy.tsx'
import { Notice } from '../ui/notice.tsx'
import classes from './activation-card.module.css'

const QrMark = lazy(async () => ({ default: (await import('../ui/qr-mark.tsx')).QrMark }))

type Props = { readonly given: AnswerOf<typeof identityContract.activate> }

/** The second factor, shown once: for the authenticator, and a card of ten codes to print. */
export const ActivationCard = ({ given }: Props) => {
  const { t } = useTranslation()
  const [kept, setKept] = useState(false)
  return (
    <div className={classes.all}>
      <div>
        <h1>{t('activation.kept')}</h1>
        <p className="muted sm">{given.username}</p>
      </div>
      <Notice tone="warn" title={t('activation.onlyNow')}>
        {t('activation.onlyNow.why')}
      </Notice>
      <section className={classes.part} aria-labelledby="aplikasi">
        <h2 id="aplikasi">{t('activation.app')}</h2>
        <p className="sm muted">{t('activation.app.how')}</p>
        <div className={classes.app}>
          <Suspense fallback={<span className={classes.waiting} />}>
            <QrMark text={given.totp.address} label={t('activation.qr')} />
          </Suspense>
          <div className="stack stack-2">
            <p className="mono">{given.totp.base32.replace(/(.{4})(?=.)/g, '$1 ')}</p>
            <p>
              <Copy text={given.totp.base32} what={t('activation.secret')} />
            </p>
            <p className="sm">
              <a href={given.totp.address}>{t('activation.app.open')}</a>
            </p>
          </div>
        </div>
      </section>
      <section className={classes.part} aria-labelledby="kartu">
        <h2 id="kartu">{t('activation.card')}</h2>
        <p className="sm muted">{t('activation.card.how')}</p>
        <ol className={classes.codes}>
          {given.card.map((code) => (
            <li key={code} className="mono">
              {code}
            </li>
          ))}
        </ol>
        <p className="row no-print">
          <Button leftSection={<Printer aria-hidden="true" />} onClick={() => window.print()}>
            {t('activation.print')}
          </Button>
          <Copy text={given.card.join('\n')} what={t('activation.card')} />
        </p>
      </section>
      <div className={`${classes.part} no-print`}>
        <Checkbox label={t('activation.confirm')} checked={kept} onChange={(event) => setKept(event.currentTarget.checked)} />
        {kept ? (
          <Button component={Link} to="/masuk" variant="filled" fullWidth>
            {t('activation.toSignIn')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
