import { useState } from 'react'
import { SessionContext } from '../../session/use-session.ts'
import type { Session } from '#platform/identity/contract.ts'
import { KitData } from './kit-data.tsx'
import { KitForms } from './kit-forms.tsx'
import { KitMessages } from './kit-messages.tsx'
import { KitPress } from './kit-press.tsx'
import { Mark } from '../../ui/mark.tsx'
import classes from './kit-page.module.css'

const nobody: Session = {
  personId: '00000000-0000-7000-8000-000000000001',
  name: 'Sekar Wiratmaja',
  agency: { id: '00000000-0000-7000-8000-000000000002', code: 'contoh', name: 'Kabupaten Contoh', timeZone: 'Asia/Jakarta' },
  agencies: [],
  codes: ['employee', 'signed_in'],
  freshUntil: null,
  demonstration: false,
}

/** Every element, in a development build only. Words here are samples and stay in this folder. */
export const KitPage = () => {
  const [session] = useState(nobody)
  return (
    <SessionContext value={session}>
      <main className={classes.kit}>
        <div className={classes.head}>
          <Mark size="2.25rem" />
          <h1>Jenjang</h1>
          <span className="muted">Unsur antarmuka. Kata, bentuk, lalu warna.</span>
        </div>
        <KitPress />
        <KitForms />
        <KitMessages />
        <KitData />
      </main>
    </SessionContext>
  )
}
