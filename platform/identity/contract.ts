import { z } from 'zod'
import { roles } from '../face/access-codes.ts'
import { assignments } from '../face/signature-block.ts'
import { route } from '../face/route.ts'

const username = z.string().trim().min(3).max(120)
const agencyShape = z.object({ id: z.uuid(), code: z.string(), name: z.string(), timeZone: z.string() })

export const sessionShape = z.object({
  personId: z.uuid(),
  name: z.string(),
  agency: agencyShape,
  agencies: z.array(agencyShape),
  /** Roles granted, seats held in any process, relations that can exist: what pages need to show or disable an act. */
  codes: z.array(z.string()),
  freshUntil: z.string().nullable(),
  demonstration: z.boolean(),
})
export type Session = z.infer<typeof sessionShape>

const accountShape = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  username: z.string(),
  origin: z.string(),
  activatedAt: z.string().nullable(),
  roles: z.array(z.object({ id: z.uuid(), role: z.enum(roles), scope: z.string(), scopeId: z.uuid().nullable(), from: z.string(), to: z.string().nullable(), post: z.string().nullable(), letter: z.string().nullable() })),
})

const done = z.object({ done: z.literal(true) })
const instant = z.iso.datetime({ precision: 3 }).refine((text) => text >= '1900', 'not a moment of ours')

export const identityContract = {
  signIn: route({
    method: 'POST',
    path: '/api/session',
    access: ['public'],
    summary: 'Signs in. Answers 401 without saying why.',
    body: z.object({ username, password: z.string().min(1).max(500), code: z.string().max(20).nullable().default(null), agencyCode: z.string().max(40).optional() }),
    answer: sessionShape,
  }),
  readSession: route({ method: 'GET', path: '/api/session', access: ['signed_in'], summary: 'Who I am, in which agency, holding what.', answer: sessionShape }),
  signOut: route({ method: 'DELETE', path: '/api/session', access: ['signed_in'], summary: 'Ends this session.', answer: done }),
  freshen: route({
    method: 'POST',
    path: '/api/session/fresh',
    access: ['signed_in'],
    summary: 'Gives a fresh second factor for the heavy acts of the next minutes.',
    body: z.object({ code: z.string().min(4).max(20) }),
    answer: z.object({ freshUntil: z.string() }),
  }),
  enterAgency: route({
    method: 'POST',
    path: '/api/session/agency',
    access: ['signed_in'],
    summary: 'Moves this session to another agency that I may enter.',
    body: z.object({ agencyId: z.uuid() }),
    answer: done,
  }),
  listSessions: route({
    method: 'GET',
    path: '/api/sessions',
    access: ['signed_in'],
    summary: 'My living sessions.',
    answer: z.object({ items: z.array(z.object({ id: z.uuid(), device: z.string(), createdAt: z.string(), seenAt: z.string(), current: z.boolean() })) }),
  }),
  endSession: route({
    method: 'DELETE',
    path: '/api/sessions/:sessionId',
    access: ['signed_in'],
    summary: 'Ends one of my sessions.',
    params: z.object({ sessionId: z.uuid() }),
    answer: done,
  }),
  readInvitation: route({
    method: 'POST',
    path: '/api/activation/look',
    access: ['public'],
    summary: 'Whose one-time address this is. Does not use it up.',
    body: z.object({ token: z.string().min(20).max(100) }),
    answer: z.object({ name: z.string(), username: z.string(), agency: z.string(), expiresAt: z.string() }),
  }),
  activate: route({
    method: 'POST',
    path: '/api/activation',
    access: ['public'],
    summary: 'Uses up a one-time address: the owner chooses a password and is given the second factor.',
    body: z.object({ token: z.string().min(20).max(100), password: z.string().min(1).max(500) }),
    answer: z.object({ username: z.string(), totp: z.object({ base32: z.string(), address: z.string() }), card: z.array(z.string()) }),
  }),
  activateSlip: route({
    method: 'POST',
    path: '/api/activation/slip',
    access: ['public'],
    summary: 'Uses up the one-time code of a printed slip: the owner types the employee number, the code and a password of their own.',
    body: z.object({ nip: z.string().trim().min(18).max(30), code: z.string().trim().min(8).max(30), password: z.string().min(1).max(500) }),
    answer: z.object({ username: z.string(), totp: z.object({ base32: z.string(), address: z.string() }), card: z.array(z.string()) }),
  }),
  listAccounts: route({
    method: 'GET',
    path: '/api/accounts',
    access: ['agency_admin', 'hr_officer', 'hr_head', 'overseer'],
    summary: 'Accounts of the agency with their roles.',
    query: z.object({ search: z.string().max(100).default(''), after: z.uuid().optional() }),
    answer: z.object({ items: z.array(accountShape), next: z.uuid().nullable() }),
  }),
  createAccount: route({
    method: 'POST',
    path: '/api/accounts',
    access: ['agency_admin', 'organiser'],
    summary: 'Makes an account for a person without NIP and gives its one-time activation address.',
    body: z.object({ name: z.string().trim().min(2).max(300), username }),
    answer: z.object({ accountId: z.uuid(), personId: z.uuid(), activation: z.string() }),
  }),
  inviteAccounts: route({
    method: 'POST',
    path: '/api/accounts/invitations',
    access: ['agency_admin', 'hr_officer', 'unit_officer', 'organiser'],
    summary: 'New one-time addresses for accounts that were not activated yet, ready to copy.',
    body: z.object({ accountIds: z.array(z.uuid()).min(1).max(500) }),
    answer: z.object({ items: z.array(z.object({ accountId: z.uuid(), name: z.string(), username: z.string(), activation: z.string() })) }),
  }),
  askGrant: route({
    method: 'POST',
    path: '/api/grants',
    access: ['agency_admin'],
    summary: 'Asks for a role; a second administrator approves (I-10).',
    body: z.object({
      personId: z.uuid(),
      role: z.enum(roles),
      scope: z.enum(['agency', 'unit', 'process']).default('agency'),
      scopeId: z.uuid().nullable().default(null),
      from: instant.nullable().default(null),
      to: instant.nullable().default(null),
      /** Held through a post: how, which, and the letter that says so. An acting one ends on a day. */
      assignment: z.enum(assignments).nullable().default(null),
      post: z.string().trim().min(2).max(300).nullable().default(null),
      letter: z.string().trim().min(3).max(300).nullable().default(null),
      letterDate: z.iso.date().refine((text) => text >= '1900', 'not a day of ours').nullable().default(null),
      reason: z.string().trim().min(5).max(1000),
    }),
    answer: z.object({ approvalId: z.uuid() }),
  }),
  endGrant: route({
    method: 'POST',
    path: '/api/grants/:grantId/end',
    access: ['agency_admin'],
    summary: 'Ends a role now; it takes effect on the next request (I-37).',
    params: z.object({ grantId: z.uuid() }),
    body: z.object({ reason: z.string().trim().min(5).max(1000) }),
    answer: done,
  }),
} as const
