import { useTranslation } from '#web/words/use-translation.ts'

/** The weekdays of a week in words: Senin, Selasa. */
export const useWeekWords = () => {
  const { t } = useTranslation()
  return (week: readonly number[]): string => week.map((day) => t(`calendar.weekday.${day}`)).join(', ')
}
