import { Network } from 'lucide-react'
import { page } from '#web/page.ts'
import type { WebModule } from '#web/web-module.ts'

/** The pages of units and positions. */
export const organisationPages: WebModule = {
  name: 'organisation',
  words: { id: () => import('../words/id.json'), en: () => import('../words/en.json') },
  navigation: [
    {
      to: '/unit',
      label: { id: 'Unit dan jabatan', en: 'Units and positions' },
      icon: Network,
      group: 'work',
      order: 30,
      who: ['hr_officer', 'hr_head', 'agency_admin', 'appointing_official', 'regional_secretary', 'unit_officer', 'overseer', 'auditor'],
    },
  ],
  pages: [
    { path: 'unit', ...page(async () => (await import('./units-page.tsx')).UnitsPage) },
    { path: 'unit/impor', ...page(async () => (await import('./unit-imports-page.tsx')).UnitImportsPage) },
    { path: 'unit/impor/:importId', ...page(async () => (await import('./unit-import-page.tsx')).UnitImportPage) },
    { path: 'unit/jabatan', ...page(async () => (await import('./positions-page.tsx')).PositionsPage) },
  ],
  approvals: {
    'units.imported': async () => (await import('#web/imports/small-document.tsx')).SmallDocument,
    'units.undone': async () => (await import('#web/imports/small-document.tsx')).SmallDocument,
  },
}
