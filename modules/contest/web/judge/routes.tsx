import { ClipboardList } from 'lucide-react'
import { page } from '#web/page.ts'
import type { WebModule } from '#web/web-module.ts'

/** The pages of a judge. They have a word book of their own, small enough for a phone with a poor connection. */
export const judgePages: WebModule = {
  name: 'judge',
  words: { id: () => import('../../words/judge/id.json'), en: () => import('../../words/judge/en.json') },
  navigation: [
    {
      to: '/penilaian',
      label: { id: 'Penilaian', en: 'Judging' },
      icon: ClipboardList,
      group: 'work',
      order: 5,
      who: ['judge', 'chair'],
      phone: { audiences: ['judge'], label: { id: 'Antrean', en: 'Queue' } },
    },
  ],
  pages: [],
  focusPages: [
    { path: 'penilaian', ...page(async () => (await import('./contests-page.tsx')).JudgeContestsPage) },
    { path: 'penilaian/:contestId', ...page(async () => (await import('./queue-page.tsx')).QueuePage) },
    { path: 'penilaian/:contestId/pernyataan', ...page(async () => (await import('./declaration-page.tsx')).DeclarationPage) },
    { path: 'penilaian/:contestId/aturan', ...page(async () => (await import('./rules-page.tsx')).JudgeRulesPage) },
    { path: 'penilaian/:contestId/tanda-terima', ...page(async () => (await import('./receipts-page.tsx')).JudgeReceiptsPage) },
    { path: 'penilaian/:contestId/:code', ...page(async () => (await import('./sheet-page.tsx')).SheetPage) },
  ],
}
