import { Temporal } from 'temporal-polyfill'
import type { RulesDocument } from '../rules/rules-document.ts'
import type { MomentName, ScheduleDocument } from '../rules/schedule-document.ts'
import type { Template } from './template.ts'

type Named = { readonly contest: string; readonly title: string }

export const firstRules = (template: Template, { contest, title }: Named): RulesDocument => ({
  v: 1,
  contest,
  title,
  summary: '',
  template: template.code,
  ...template.rules,
})

/** Day after creation and hour of the day, as a sensible calendar to start from; every moment is the organiser's to set. */
const startingPoints: Readonly<Record<MomentName, readonly [days: number, time: string]>> = {
  entriesFrom: [7, '08:00'],
  entriesUntil: [28, '16:00'],
  mendUntil: [33, '16:00'],
  confirmUntil: [33, '16:00'],
  declareUntil: [37, '16:00'],
  judgingFrom: [38, '08:00'],
  judgingUntil: [52, '16:00'],
  publishAt: [57, '10:00'],
}

/** The first schedule of a draft, counted from today in the agency's time zone. */
export const firstSchedule = (contest: string, now: string, timeZone: ScheduleDocument['timeZone']): ScheduleDocument => {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate()
  const at = ([days, time]: readonly [number, string]): string =>
    new Date(today.add({ days }).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds).toISOString()
  const { entriesFrom, entriesUntil, mendUntil, confirmUntil, declareUntil, judgingFrom, judgingUntil, publishAt } = startingPoints
  return {
    v: 1,
    contest,
    stage: 1,
    timeZone,
    moments: {
      entriesFrom: at(entriesFrom),
      entriesUntil: at(entriesUntil),
      mendUntil: at(mendUntil),
      confirmUntil: at(confirmUntil),
      declareUntil: at(declareUntil),
      judgingFrom: at(judgingFrom),
      judgingUntil: at(judgingUntil),
      publishAt: at(publishAt),
    },
    places: [],
  }
}
