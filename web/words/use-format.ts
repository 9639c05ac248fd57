import { useContext } from 'react'
import { dayRange, longDay, longInstant, shortDay, shortInstant, timeText } from '#platform/face/i18n/date.ts'
import { chanceText, decimalText, percentText, rupiahText, signedText } from '#platform/face/i18n/number.ts'
import { SessionContext } from '../session/use-session.ts'
import { useLanguage } from './use-language.ts'

/**
 * Numbers, dates and times in the reader's language and the agency's zone. Outside the frame (public pages) the page gives
 * the zone of the agency that it read.
 */
export const useFormat = (timeZone?: string) => {
  const language = useLanguage()
  const session = useContext(SessionContext)
  const zone = timeZone ?? session?.agency.timeZone ?? 'Asia/Jakarta'
  return {
    number: (value: string | number) => decimalText(value, language),
    signed: (value: string | number) => signedText(value, language),
    percent: (value: string | number) => percentText(value, language),
    chance: (value: number) => chanceText(value, language),
    rupiah: (value: number) => rupiahText(value, language),
    /** Senin, 23 November 2026 */
    day: (iso: string) => longDay(iso, language),
    /** 23 Nov 2026 */
    shortDay: (iso: string) => shortDay(iso, language),
    range: (from: string, to: string) => dayRange(from, to, language),
    /** Senin, 23 November 2026, 15.00 WIB */
    instant: (instant: string) => longInstant(instant, zone, language),
    /** 23 Nov 2026, 15.00 WIB */
    shortInstant: (instant: string) => shortInstant(instant, zone, language),
    /** 15.00 WIB */
    time: (instant: string) => timeText(instant, zone, language),
  } as const
}
