import { instant, integer, list, object, oneOf, string, uuid, type Of } from '../shape.ts'

/** The moments of a stage in UTC (docs/bundle.md section 6.3). In time is what was received before the moment (I-27). */
export const momentNames = ['entriesFrom', 'entriesUntil', 'mendUntil', 'confirmUntil', 'declareUntil', 'judgingFrom', 'judgingUntil', 'publishAt'] as const
export type MomentName = (typeof momentNames)[number]

export const scheduleShape = object({
  v: oneOf(1),
  contest: uuid,
  stage: integer(1),
  timeZone: string,
  moments: object({
    entriesFrom: instant,
    entriesUntil: instant,
    /** Until when a returned entry may be sent again. */
    mendUntil: instant,
    confirmUntil: instant,
    declareUntil: instant,
    judgingFrom: instant,
    judgingUntil: instant,
    publishAt: instant,
  }),
  places: list(object({ what: string, where: string })),
})
export type Schedule = Of<typeof scheduleShape>

/** The first pair of moments that stand in the wrong order, or undefined. */
export const momentsOutOfOrder = ({ moments }: Schedule): readonly [MomentName, MomentName] | undefined => {
  const strict: readonly (readonly [MomentName, MomentName])[] = [['entriesFrom', 'entriesUntil'], ['judgingFrom', 'judgingUntil']]
  const orEqual: readonly (readonly [MomentName, MomentName])[] = [
    ['entriesUntil', 'mendUntil'],
    ['mendUntil', 'confirmUntil'],
    ['confirmUntil', 'judgingFrom'],
    ['judgingUntil', 'publishAt'],
    ['declareUntil', 'judgingUntil'],
  ]
  return strict.find(([a, b]) => moments[a] >= moments[b]) ?? orEqual.find(([a, b]) => moments[a] > moments[b])
}
