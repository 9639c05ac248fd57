import { hex64, integer, object, oneOf, sorted, string, uuid, type Of } from '../shape.ts'

/** The seal (docs/bundle.md section 6.1): its digest is shown to everyone before the first score (I-1). */
export const sealShape = object({
  v: oneOf(1),
  contest: uuid,
  /** 1, 2, 3, … over the whole contest. */
  version: integer(1),
  /** Digest of the rules document, and of the schedule. */
  rules: hex64,
  schedule: hex64,
  /** One salted commitment per seat, sorted: no person can be read from it. */
  panel: sorted(hex64),
})
export type Seal = Of<typeof sealShape>

/** A seat of the panel: the content of a part `seat_1`, `seat_2`, …, whose part digest stands in the seal. */
export const seatShape = object({
  institution: string,
  name: string,
  office: string,
  person: uuid,
  /** 0 for a judge; 1, 2, 3, … for the reserves in their order. */
  reserve: integer(0),
  /** Counts from 1 over the contest, never given twice. */
  seat: integer(1),
})
export type Seat = Of<typeof seatShape>
