import { CalendarDays } from 'lucide-react'
import { page } from '#web/page.ts'
import type { WebModule } from '#web/web-module.ts'
import { calendarPolicy } from '../policy.ts'

/** The pages of the working calendar. */
export const calendarPages: WebModule = {
  name: 'calendar',
  words: { id: () => import('../words/id.json'), en: () => import('../words/en.json') },
  navigation: [{ to: '/kalender', label: { id: 'Kalender kerja', en: 'Working calendar' }, icon: CalendarDays, group: 'openness', order: 15, who: calendarPolicy.see.who }],
  pages: [
    { path: 'kalender', ...page(async () => (await import('./calendar-page.tsx')).CalendarPage) },
    { path: 'kalender/:year', ...page(async () => (await import('./calendar-page.tsx')).CalendarPage) },
    { path: 'kalender/:year/atur', ...page(async () => (await import('./set-calendar-page.tsx')).SetCalendarPage) },
  ],
  approvals: { 'calendar.set': async () => (await import('./approvals/calendar-view.tsx')).CalendarView },
}
