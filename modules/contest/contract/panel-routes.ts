import { z } from 'zod'
import { route } from '#platform/face/route.ts'
import { contestPolicy as policy } from '../policy.ts'
import { groundsOfConflict } from '../rules/rules-document.ts'
import { bilingual, decimalText, instantText, oneLine, uuidText } from '../rules/text-shape.ts'
import { asked, contestParams, reason, receipt, version } from './parts.ts'

const seatParams = contestParams.extend({ seatId: uuidText })

const seat = z.object({
  id: uuidText,
  /** Judges and reserves are numbered apart, from 1; reserves are called in this order. */
  kind: z.enum(['judge', 'reserve']),
  number: z.number().int(),
  name: z.string(),
  institution: z.string(),
  own: z.boolean(),
  chair: z.boolean(),
  common: z.object({ office: bilingual(160), share: decimalText }).nullable(),
  state: z.enum(['seated', 'waiting', 'called', 'left']),
  leftReason: z.string().nullable(),
  replaces: uuidText.nullable(),
  /** For organisers; null for everyone else. */
  progress: z
    .object({
      account: z.enum(['none', 'invited', 'active']),
      declaredAt: instantText.nullable(),
      linesOpen: z.number().int(),
      particular: z.number().int(),
    })
    .nullable(),
})

const seatGiven = z.object({
  kind: z.enum(['judge', 'reserve']),
  /** An own employee, or null for someone from outside, who then needs a name and an institution. */
  employeeId: uuidText.nullable(),
  name: oneLine(200),
  institution: oneLine(200),
  chair: z.boolean(),
})

export const panelRoutes = {
  readPanel: route({
    method: 'GET',
    path: '/api/contests/:contestId/panel',
    access: policy.readPanel.who,
    summary: 'The panel and its reserves, by name and institution',
    params: contestParams,
    answer: z.object({ seats: z.array(seat) }),
  }),
  addSeat: route({
    method: 'POST',
    path: '/api/contests/:contestId/panel',
    access: policy.editPanel.who,
    summary: 'Add a judge or a reserve judge to the panel of a draft',
    params: contestParams,
    body: seatGiven.extend({ version }),
    answer: z.object({ seatId: uuidText, version }),
  }),
  editSeat: route({
    method: 'PUT',
    path: '/api/contests/:contestId/panel/:seatId',
    access: policy.editPanel.who,
    summary: 'Change a seat of a draft, or its number in the order of reserves',
    params: seatParams,
    body: seatGiven.extend({ version, number: z.number().int().min(1).max(99) }),
    answer: z.object({ version }),
  }),
  removeSeat: route({
    method: 'DELETE',
    path: '/api/contests/:contestId/panel/:seatId',
    access: policy.editPanel.who,
    summary: 'Take a seat out of a draft',
    params: seatParams,
    query: z.object({ version: z.coerce.number().int().min(1) }),
    answer: z.object({ version }),
  }),
  inviteJudge: route({
    method: 'POST',
    path: '/api/contests/:contestId/panel/:seatId/invitation',
    access: policy.inviteJudge.who,
    summary: 'Make the one-time address by which a judge takes the seat; shown once, ready to copy',
    params: seatParams,
    body: z.object({}),
    /** `address` is null where the judge already has an account: the seat is simply theirs. */
    answer: z.object({ address: z.string().nullable(), expires: instantText.nullable() }),
  }),
  callReserve: route({
    method: 'POST',
    path: '/api/contests/:contestId/panel/:seatId/replacement',
    access: policy.callReserve.who,
    summary: 'Ask a second person to let a judge leave and to call the next reserve judge of the sealed order',
    params: seatParams,
    body: z.object({ version, reason }),
    answer: asked,
  }),
  readDeclaration: route({
    method: 'GET',
    path: '/api/contests/:contestId/declaration',
    access: policy.declare.who,
    summary: 'The judge declares conflicts of interest: every entrant by name and unit, detected conflicts ticked and locked',
    params: contestParams,
    answer: z.object({
      version: z.number().int(),
      signedAt: instantText.nullable(),
      judge: z.object({ name: z.string(), common: z.object({ office: bilingual(160), share: decimalText }).nullable() }),
      lines: z.array(
        z.object({
          lineId: uuidText,
          authors: z.array(z.object({ name: z.string(), unit: z.string() })),
          /** `unknown`: facts are missing, the judge must answer for this entrant. `none-found`: every fact is there and shows nothing. */
          detected: z.enum(['particular', 'common', 'unknown', 'none-found']),
          grounds: z.array(z.object({ ground: z.enum(groundsOfConflict), evidence: z.string() })),
          /** What is missing, for `unknown`. */
          missing: z.array(z.string()),
          answer: z.enum(['open', 'clear', 'particular']),
          ground: z.enum(groundsOfConflict).nullable(),
          locked: z.boolean(),
        }),
      ),
    }),
  }),
  signDeclaration: route({
    method: 'POST',
    path: '/api/contests/:contestId/declaration',
    access: policy.declare.who,
    summary: 'Sign the declaration: one answer for every entrant that is listed',
    params: contestParams,
    body: z.object({
      version: z.number().int(),
      lines: z
        .array(
          z.object({
            lineId: uuidText,
            answer: z.enum(['clear', 'particular']),
            ground: z.enum(groundsOfConflict).nullable(),
            note: oneLine(500).default(''),
          }),
        )
        .max(20_000),
    }),
    answer: z.object({ version: z.number().int(), receipt }),
  }),
  readAssignment: route({
    method: 'GET',
    path: '/api/contests/:contestId/assignment',
    access: policy.assign.who,
    summary: 'How many sheets each judge gets and where conflicts stand, before judging opens',
    params: contestParams,
    answer: z.object({
      plan: z
        .object({
          entries: z.number().int(),
          loads: z.array(z.object({ seatId: uuidText, name: z.string(), sheets: z.number().int(), conflicts: z.number().int() })),
          fewestPerEntry: z.number().int(),
          minimumPerEntry: z.number().int(),
          stale: z.boolean(),
        })
        .nullable(),
      because: z.array(z.object({ refusal: z.string(), facts: z.record(z.string(), z.unknown()) })),
    }),
  }),
  assign: route({
    method: 'POST',
    path: '/api/contests/:contestId/assignment',
    access: policy.assign.who,
    summary: 'Draw codes and assign judges to entries by the sealed rule; refused where an entry would have too few',
    params: contestParams,
    body: z.object({ version }),
    answer: z.object({ version }),
  }),
} as const
