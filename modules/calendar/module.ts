import type { Module } from '#platform/module.ts'
import { carryOutCalendar } from './actions/set-calendar.ts'
import { calendarContract } from './contract.ts'
import { calendarDoctor } from './doctor.ts'
import { secondPeople } from './policy.ts'
import { calendarRoutes } from './routes.ts'
import en from './words/en.json' with { type: 'json' }
import id from './words/id.json' with { type: 'json' }

/** When the office works: working days, days off, nights, in the zone of the agency. */
export const calendarModule: Module = {
  name: 'calendar',
  migrations: new URL('./migrations/', import.meta.url),
  contract: calendarContract,
  routes: calendarRoutes,
  words: { id, en },
  approvals: [{ kind: 'calendar.set', as: 'app', who: secondPeople['calendar.set'], carryOut: carryOutCalendar }],
  doctor: calendarDoctor,
}
