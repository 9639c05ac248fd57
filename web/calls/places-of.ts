import { Refused } from '#platform/face/call.ts'

/** Where the server found refused input, as field -> message for `form.setErrors(placesOf(act.error))`: `body.title` is `title`. */
export const placesOf = (error: unknown): Readonly<Record<string, string>> =>
  error instanceof Refused
    ? Object.fromEntries((error.problem.places ?? []).map(({ place, message }) => [place.replace(/^(body|query|params)\./, ''), message]))
    : {}
