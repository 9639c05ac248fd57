import { boolean, code, day, either, hex64, instant, integer, list, nothing, nullable, object, oneOf, partName, slug, sorted, sortedBy, string, uuid, type Of } from '../shape.ts'

/** Every part `reason` and `text`; '' where nothing was needed. */
export const textShape = object({ text: string })

/** Who stands behind the actor's code: opened in the full edition only. */
export const actorShape = object({ codes: sorted(string), name: string, person: uuid })

/** The newest checkpoint when a chain began: pins the first one of its bundle. */
export const anchorShape = object({ digest: hex64, number: integer(0) })

export const contestShape = object({ agency: string, contest: uuid, template: slug, title: string })

export const changeShape = object({ outage: nullable(object({ from: instant, until: instant })), reason: string })

export const panelShape = object({ left: sorted(code) })

/** `approval.asked` names the act and the digest of the document that both people see; the others name the request. */
export const askedShape = object({ act: string, document: hex64, request: uuid })
export const requestShape = object({ request: uuid })

export const fileShape = object({ name: string, sha256: hex64, size: integer(0), type: string })

export const closingShape = object({ stage: integer(1) })

export const publicationShape = object({ at: nullable(instant), result: hex64, stage: integer(1), version: integer(1) })
/** `off`: the days of the term that were not counted, by the versions of the agency's calendar that `calendar` names; an entry of before names neither. */
export const termShape = either(object({ objectionsUntil: instant }), object({ calendar: sorted(hex64), objectionsUntil: instant, off: sorted(day) }))
export const namesShape = object({
  entries: sortedBy(object({ code, names: list(string, 1), unit: string, work: nullable(string) }), (item) => item.code),
  judges: list(object({ institution: string, name: string })),
})

export const objectionShape = object({
  kind: oneOf('arithmetic', 'eligibility', 'procedure', 'authorship', 'other'),
  number: integer(1),
  stage: integer(1),
})
export const objectionAnswerShape = object({ effect: oneOf('none', 'cells', 'entry-out', 'recompute'), objection: integer(1), upheld: boolean })

export const finalShape = object({ result: hex64, stage: integer(1), version: integer(1) })

export const cancellationShape = object({ reason: string, stage: integer(1) })
export const cancelledScoresShape = either(
  object({ digest: hex64, sheets: integer(1) }),
  object({ digest: nothing, sheets: integer(0, 0) }),
)

export const erasedShape = object({ parts: list(object({ part: partName, seq: integer(1) }), 1), reason: string })

export type Publication = Of<typeof publicationShape>
export type Names = Of<typeof namesShape>
export type Erased = Of<typeof erasedShape>
