import { bind } from '#platform/http/bind.ts'
import { readCalendar, readRemarks, reckonTerm } from './actions/read-calendar.ts'
import { askCalendar, previewDays } from './actions/set-calendar.ts'
import { calendarContract } from './contract.ts'

export const calendarRoutes = bind(calendarContract, {
  readCalendar: { as: 'app', action: readCalendar },
  previewDays: { as: 'app', action: previewDays },
  askCalendar: { as: 'app', action: askCalendar },
  readRemarks: { as: 'app', action: readRemarks },
  reckonTerm: { as: 'app', action: reckonTerm },
})
