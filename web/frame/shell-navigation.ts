import { House, KeyRound, Landmark, ScrollText } from 'lucide-react'
import type { NavigationItem } from '../web-module.ts'

/** The entries of the shell itself; the rest come from the modules. */
export const shellNavigation: readonly NavigationItem[] = [
  {
    to: '/',
    label: { id: 'Beranda', en: 'Home' },
    icon: House,
    group: 'work',
    order: 0,
    who: ['signed_in'],
    phone: { audiences: ['officer', 'judge', 'employee'] },
  },
  {
    to: '/jejak',
    label: { id: 'Jejak audit', en: 'Audit trail' },
    icon: ScrollText,
    group: 'openness',
    order: 20,
    who: ['signed_in'],
  },
  {
    to: '/akun',
    label: { id: 'Akun dan peran', en: 'Accounts and roles' },
    icon: KeyRound,
    group: 'openness',
    order: 90,
    who: ['agency_admin', 'hr_officer', 'hr_head', 'overseer'],
  },
  {
    to: '/instansi',
    label: { id: 'Profil instansi', en: 'Agency profile' },
    icon: Landmark,
    group: 'openness',
    order: 95,
    who: ['agency_admin'],
  },
]
