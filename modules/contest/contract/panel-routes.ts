import { z } from 'zod'
import { route } from '#platform/face/route.ts'
import { contestPolicy as policy } from '../policy.ts'
import { groundsOfConflict } from '../rules/conflict-ground.ts'
import { both, decimalText, instantText, oneLine, uuidText } from '../rules/text-shape.ts'
import { asked, contestParams, evidence, obstacle, reason, receipt, version } from './parts.ts'

const seatParams = contestParams.extend({ seatId: uuidText })

const seat = z.object({
  id: uuidText,
  /** The number of the seat: unique in the contest, what the sealed rules name. */
  seat: z.number().int(),
  /** 0 for a judge; 1, 2, 3 ... for reserves in the order in which they are called. */
  reserve: z.number().int(),
  name: z.string(),
  office: z.string(),
  institution: z.string(),
  own: z.boolean(),
  chair: z.boolean(),
  common: z.object({ office: both(160), share: decimalText }).nullable(),
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
  reserve: z.boolean(),
  /** An own employee, or null for someone from outside, who then needs a name and an institution. */
  employeeId: uuidText.nullable(),
  name: oneLine(200),
  office: oneLine(200),
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
  orderPanel: route({
    method: 'PUT',
    path: '/api/contests/:contestId/panel',
    access: policy.editPanel.who,
    summary: 'Put the seats of a draft in order: judges first, then reserves as they will be called; seats are numbered by it',
    params: contestParams,
    body: z.object({ version, judges: z.array(uuidText).max(99), reserves: z.array(uuidText).max(99) }),
    answer: z.object({ version }),
  }),
  editSeat: route({
    method: 'PUT',
    path: '/api/contests/:contestId/panel/:seatId',
    access: policy.editPanel.who,
    summary: 'Change a seat of a draft',
    params: seatParams,
    body: z.object({ version, name: oneLine(200).min(1), office: oneLine(200), institution: oneLine(200), chair: z.boolean() }),
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
    path: '/api/contests/:contestId/reserve',
    access: policy.callReserve.who,
    summary: 'Call the next reserve judge of the sealed order into the panel',
    params: contestParams,
    body: z.object({ version }),
    answer: z.object({ seatId: uuidText, version }),
  }),
  askLeave: route({
    method: 'POST',
    path: '/api/contests/:contestId/panel/:seatId/leaving',
    access: policy.askLeave.who,
    summary: 'Ask a second person to let a judge leave the panel, for a public reason, and to call the next reserve judge',
    params: seatParams,
    body: z.object({ version, reason, callReserve: z.boolean() }),
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
      judge: z.object({ name: z.string(), common: z.object({ office: both(160), share: decimalText }).nullable() }),
      lines: z.array(
        z.object({
          lineId: uuidText,
          authors: z.array(z.object({ name: z.string(), unit: z.string() })),
          /** `unknown`: facts are missing, the judge must answer for this entrant. `none`: every fact is there and shows nothing. */
          detected: z.enum(['particular', 'common', 'unknown', 'none']),
          grounds: z.array(evidence.extend({ ground: z.enum(groundsOfConflict) })),
          /** What is missing, for `unknown`. */
          missing: z.array(evidence),
          answer: z.enum(['open', 'none', 'common', 'particular']),
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
            answer: z.enum(['none', 'particular']),
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
      because: z.array(obstacle),
    }),
  }),
  assign: route({
    method: 'POST',
    path: '/api/contests/:contestId/assignment',
    access: policy.assign.who,
    summary: 'Assign judges to entries by the sealed rule; refused where an entry would have too few (I-13)',
    params: contestParams,
    body: z.object({ version }),
    answer: z.object({ version }),
  }),
} as const
