import { createBrowserRouter, type RouteObject } from 'react-router'
import { page } from './page.ts'
import { BusyPage } from './ui/busy-page.tsx'
import { PageFailed } from './pages/page-failed.tsx'
import type { WebModule } from './web-module.ts'
import { officeBook, type WordShelf } from './words/word-shelf.ts'

/** Before a page of a module is drawn its words are taken from the shelf, together with its code. */
const withWords = (pages: readonly RouteObject[], take: () => Promise<void>): RouteObject[] =>
  pages.map((one) => {
    const { lazy, children } = one
    const worded = typeof lazy === 'function' ? { ...one, lazy: async () => (await Promise.all([lazy(), take()]))[0] } : one
    return (children === undefined ? worded : { ...worded, children: withWords(children, take) }) as RouteObject
  })

/** Errors of a page stand inside the frame, so that the reader can go on elsewhere. */
const guarded = (children: RouteObject[]): RouteObject[] => [{ errorElement: <PageFailed />, hydrateFallbackElement: <BusyPage />, children }]

/** Pages that speak of things of every module: they need the words of all. */
const wordyPages: RouteObject[] = [
  { index: true, ...page(async () => (await import('./pages/home-page.tsx')).HomePage) },
  { path: 'persetujuan', ...page(async () => (await import('./pages/approvals-page.tsx')).ApprovalsPage) },
  { path: 'jejak', ...page(async () => (await import('./pages/ledger-page.tsx')).LedgerPage) },
  { path: 'jejak/:chain/:seq', ...page(async () => (await import('./pages/ledger-act-page.tsx')).LedgerActPage) },
  { path: 'persetujuan/:approvalId', ...page(async () => (await import('./pages/approval-page.tsx')).ApprovalPage) },
]

const shellPages: RouteObject[] = [
  { path: 'akun', ...page(async () => (await import('./pages/accounts-page.tsx')).AccountsPage) },
  { path: 'instansi', ...page(async () => (await import('./pages/agency-page.tsx')).AgencyPage) },
  { path: 'sesi', ...page(async () => (await import('./pages/sessions-page.tsx')).SessionsPage) },
]

const kitPages: RouteObject[] = import.meta.env.DEV ? [{ path: 'kit', ...page(async () => (await import('./pages/kit/kit-page.tsx')).KitPage) }] : []

export const buildRouter = (modules: readonly WebModule[], shelf: WordShelf) => {
  const of = (choose: (module: WebModule) => readonly RouteObject[] | undefined): RouteObject[] =>
    modules.flatMap((module) => withWords(choose(module) ?? [], () => shelf.take([module.words])))
  return createBrowserRouter([
    {
      errorElement: <PageFailed />,
      hydrateFallbackElement: <BusyPage />,
      children: [
        { path: 'masuk', ...page(async () => (await import('./pages/sign-in-page.tsx')).SignInPage) },
        { path: 'aktivasi', ...page(async () => (await import('./pages/activation-page.tsx')).ActivationPage) },
        { path: 'pasang', ...page(async () => (await Promise.all([import('./pages/setup-page.tsx'), shelf.take([officeBook])]))[0].SetupPage) },
        ...kitPages,
        {
          path: 'publik/:agencyCode',
          ...page(async () => (await import('./frame/public-frame.tsx')).PublicFrame),
          children: guarded(of((module) => module.publicPages)),
        },
        {
          ...page(async () => (await import('./frame/focus-frame.tsx')).FocusFrame),
          children: guarded(of((module) => module.focusPages)),
        },
        {
          ...page(async () => (await Promise.all([import('./frame/frame.tsx'), shelf.take([officeBook])]))[0].Frame),
          children: guarded([...withWords(wordyPages, () => shelf.take(modules.map((module) => module.words))), ...shellPages, ...of((module) => module.pages), { path: '*', ...page(async () => (await import('./pages/not-found-page.tsx')).NotFoundPage) }]),
        },
      ],
    },
  ])
}
