import { FilePen, FileUp, IdCard, Users } from 'lucide-react'
import { page } from '#web/page.ts'
import type { WebModule } from '#web/web-module.ts'
import { peoplePolicy } from '../policy.ts'

/** The pages of the roster, light: each loads when it is opened. */
export const peoplePages: WebModule = {
  name: 'people',
  words: { id: () => import('../words/id.json'), en: () => import('../words/en.json') },
  navigation: [
    { to: '/pegawai', label: { id: 'Pegawai', en: 'Employees' }, icon: Users, group: 'work', order: 20, who: peoplePolicy.seeDirectory.who, phone: { audiences: ['officer'] } },
    { to: '/impor', label: { id: 'Impor data', en: 'Data import' }, icon: FileUp, group: 'work', order: 40, who: peoplePolicy.seeImports.who },
    { to: '/koreksi', label: { id: 'Koreksi data', en: 'Corrections' }, icon: FilePen, group: 'work', order: 45, who: peoplePolicy.answerCorrection.who },
    { to: '/data-saya', label: { id: 'Data saya', en: 'My data' }, icon: IdCard, group: 'work', order: 50, who: ['self'], phone: { audiences: ['employee'] } },
  ],
  pages: [
    { path: 'koreksi', ...page(async () => (await import('./corrections-page.tsx')).CorrectionsPage) },
    { path: 'pegawai', ...page(async () => (await import('./directory-page.tsx')).DirectoryPage) },
    { path: 'pegawai/:employeeId', ...page(async () => (await import('./employee-page.tsx')).EmployeePage) },
    { path: 'data-saya', ...page(async () => (await import('./my-data-page.tsx')).MyDataPage) },
    { path: 'impor', ...page(async () => (await import('./imports-page.tsx')).ImportsPage) },
    { path: 'impor/riwayat', ...page(async () => (await import('./history-imports-page.tsx')).HistoryImportsPage) },
    { path: 'impor/riwayat/:importId', ...page(async () => (await import('./history-import-page.tsx')).HistoryImportPage) },
    { path: 'impor/:importId', ...page(async () => (await import('./import-page.tsx')).ImportPage) },
  ],
  approvals: {
    'roster.imported': async () => (await import('./approvals/import-view.tsx')).ImportView,
    'histories.imported': async () => (await import('#web/imports/small-document.tsx')).SmallDocument,
    'histories.undone': async () => (await import('#web/imports/small-document.tsx')).SmallDocument,
    'roster.undone': async () => (await import('./approvals/undo-view.tsx')).UndoView,
  },
}
