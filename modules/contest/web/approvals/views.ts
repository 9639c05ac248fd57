import type { WebModule } from '#web/web-module.ts'

/** How the document of each act of two people is shown; each loads when one is on the screen. */
export const contestApprovals: NonNullable<WebModule['approvals']> = {
  'stage.sealed': async () => (await import('./seal-view.tsx')).SealView,
  'rules.changed': async () => (await import('./seal-view.tsx')).SealView,
  'schedule.moved': async () => (await import('./move-view.tsx')).MoveView,
  'panel.changed': async () => (await import('./leave-view.tsx')).LeaveView,
  'stage.closed': async () => (await import('./close-view.tsx')).CloseView,
  'result.published': async () => (await import('./publish-view.tsx')).PublishView,
  'contest.cancelled': async () => (await import('./cancel-view.tsx')).CancelView,
}
