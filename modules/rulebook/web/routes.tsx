import { Scale } from 'lucide-react'
import { page } from '#web/page.ts'
import type { WebModule } from '#web/web-module.ts'
import { rulebookPolicy } from '../policy.ts'

/** The pages of the rulebook. */
export const rulebookPages: WebModule = {
  name: 'rulebook',
  words: { id: () => import('../words/id.json'), en: () => import('../words/en.json') },
  navigation: [{ to: '/aturan', label: { id: 'Aturan', en: 'Rules' }, icon: Scale, group: 'openness', order: 10, who: rulebookPolicy.see.who }],
  pages: [
    { path: 'aturan', ...page(async () => (await import('./rules-page.tsx')).RulesPage) },
    { path: 'aturan/:key', ...page(async () => (await import('./rule-page.tsx')).RulePage) },
    { path: 'aturan/:key/baru', ...page(async () => (await import('./new-version-page.tsx')).NewVersionPage) },
  ],
  approvals: {
    'rule.confirmed': async () => (await import('./approvals/confirm-view.tsx')).ConfirmView,
    'rule.versioned': async () => (await import('./approvals/version-view.tsx')).VersionView,
  },
}
