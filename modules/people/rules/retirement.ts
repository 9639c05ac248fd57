import { Temporal } from 'temporal-polyfill'

/** What the rulebook says on a day (modules/rulebook): the age, how a birthday on 29 February counts, and when pension starts after it. */
export type PensionRule = { readonly years: number; readonly leapBirthday: '02-28' | '03-01'; readonly monthsAfter: number; readonly dayOfMonth: number }

/**
 * The day on which pension starts (TMT pensiun): the age of the position held then (BUP) is reached on a birthday; pension starts on the first day
 * of the month after. UU 20/2023 art. 55 for the age; the day follows the practice of BKN (the rulebook says so, unconfirmed).
 * Born 1966-05-01, age 58: reached 2024-05-01, pension starts 2024-06-01.
 */
export const pensionDate = (birth: string, rule: PensionRule): string => {
  const born = Temporal.PlainDate.from(birth)
  const year = born.year + rule.years
  const isLeapDay = born.month === 2 && born.day === 29 && !Temporal.PlainDate.from({ year, month: 1, day: 1 }).inLeapYear
  const reached = isLeapDay ? Temporal.PlainDate.from(`${year}-${rule.leapBirthday}`) : Temporal.PlainDate.from({ year, month: born.month, day: born.day })
  return reached.with({ day: rule.dayOfMonth }).add({ months: rule.monthsAfter }).toString()
}
