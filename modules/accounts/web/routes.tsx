import { Ticket } from 'lucide-react'
import { page } from '#web/page.ts'
import type { WebModule } from '#web/web-module.ts'
import { accountsPolicy } from '../policy.ts'

/** How people come into the product: slips, lost access, roles from a list. */
export const accountsPages: WebModule = {
  name: 'accounts',
  words: { id: () => import('../words/id.json'), en: () => import('../words/en.json') },
  navigation: [{ to: '/kupon', label: { id: 'Kupon dan akses', en: 'Slips and access' }, icon: Ticket, group: 'openness', order: 95, who: accountsPolicy.seeSlips.who }],
  pages: [
    { path: 'kupon', ...page(async () => (await import('./slips-page.tsx')).SlipsPage) },
    { path: 'akun/daftar-peran', ...page(async () => (await import('./grant-list-page.tsx')).GrantListPage) },
  ],
  approvals: { 'access.granted.list': async () => (await import('./grant-list-view.tsx')).GrantListView },
}
