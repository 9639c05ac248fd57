import { ReceiptText, Trophy } from 'lucide-react'
import { page } from '#web/page.ts'
import type { WebModule } from '#web/web-module.ts'
import { contestWords } from './words.ts'
import { contestApprovals } from './approvals/views.ts'

/** Every page of the contest but the judges' (judge/routes.tsx), light: each loads when it is opened. */
export const contestPages: WebModule = {
  name: 'contest',
  words: contestWords,
  navigation: [
    {
      to: '/kompetisi',
      label: { id: 'Kompetisi', en: 'Contests' },
      icon: Trophy,
      group: 'work',
      order: 10,
      who: ['signed_in'],
      phone: { audiences: ['officer', 'judge', 'employee'] },
    },
    {
      to: '/tanda-terima',
      label: { id: 'Tanda terima saya', en: 'My receipts' },
      icon: ReceiptText,
      group: 'openness',
      order: 30,
      who: ['signed_in'],
      phone: { audiences: ['judge', 'employee'], label: { id: 'Tanda terima', en: 'Receipts' } },
    },
  ],
  pages: [
    // the organiser
    { path: 'kompetisi', ...page(async () => (await import('./contests-page.tsx')).ContestsPage) },
    { path: 'kompetisi/baru', ...page(async () => (await import('./new-contest-page.tsx')).NewContestPage) },
    { path: 'kompetisi/pola/:template', ...page(async () => (await import('./template-page.tsx')).TemplatePage) },
    {
      path: 'kompetisi/:contestId',
      ...page(async () => (await import('./contest-frame.tsx')).ContestFrame),
      children: [
        { index: true, ...page(async () => (await import('./overview-page.tsx')).OverviewPage) },
        { path: 'aturan', ...page(async () => (await import('./rules-page.tsx')).RulesPage) },
        { path: 'peserta', ...page(async () => (await import('./entries-page.tsx')).EntriesPage) },
        { path: 'juri', ...page(async () => (await import('./panel-page.tsx')).PanelPage) },
        { path: 'hasil', ...page(async () => (await import('./result-page.tsx')).ResultPage) },
        { path: 'keadilan', ...page(async () => (await import('./fairness-page.tsx')).FairnessPage) },
        // the entrant
        { path: 'karya-saya', ...page(async () => (await import('./my-entry-page.tsx')).MyEntryPage) },
        { path: 'konfirmasi/:entryId', ...page(async () => (await import('./confirm-authorship-page.tsx')).ConfirmAuthorshipPage) },
        { path: 'hasil-saya', ...page(async () => (await import('./my-result-page.tsx')).MyResultPage) },
      ],
    },
    { path: 'kompetisi/:contestId/aturan/ubah', ...page(async () => (await import('./edit-rules-page.tsx')).EditRulesPage) },
    { path: 'kompetisi/:contestId/tetapkan', ...page(async () => (await import('./ask-seal-page.tsx')).AskSealPage) },
    { path: 'kompetisi/:contestId/undur', ...page(async () => (await import('./move-deadline-page.tsx')).MoveDeadlinePage) },
    { path: 'kompetisi/:contestId/buka', ...page(async () => (await import('./open-judging-page.tsx')).OpenJudgingPage) },
    { path: 'kompetisi/:contestId/tutup', ...page(async () => (await import('./close-page.tsx')).ClosePage) },
    { path: 'kompetisi/:contestId/umumkan', ...page(async () => (await import('./publish-page.tsx')).PublishPage) },
    { path: 'kompetisi/:contestId/batalkan', ...page(async () => (await import('./cancel-page.tsx')).CancelPage) },
    { path: 'kompetisi/:contestId/rekapitulasi', ...page(async () => (await import('./recapitulation-page.tsx')).RecapitulationPage) },
    { path: 'kompetisi/:contestId/peserta/baru', ...page(async () => (await import('./clerk-entry-page.tsx')).ClerkEntryPage) },
    { path: 'kompetisi/:contestId/peserta/impor', ...page(async () => (await import('./import-entries-page.tsx')).ImportEntriesPage) },
    { path: 'kompetisi/:contestId/peserta/:entryId', ...page(async () => (await import('./entry-page.tsx')).EntryPage) },
    { path: 'kompetisi/:contestId/juri/:seatId/berhenti', ...page(async () => (await import('./leave-page.tsx')).LeavePage) },
    // whoever sent something
    { path: 'tanda-terima', ...page(async () => (await import('./receipts-page.tsx')).ReceiptsPage) },
  ],
  approvals: contestApprovals,
  publicPages: [
    { index: true, ...page(async () => (await import('./public-contests-page.tsx')).PublicContestsPage) },
    { path: 'kompetisi/:contestId', ...page(async () => (await import('./public-contest-page.tsx')).PublicContestPage) },
    { path: 'kompetisi/:contestId/aturan', ...page(async () => (await import('./public-rules-page.tsx')).PublicRulesPage) },
    { path: 'bukti', ...page(async () => (await import('./public-evidence-page.tsx')).PublicEvidencePage) },
  ],
}
