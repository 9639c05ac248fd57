import { z } from 'zod'
import { route } from '../face/route.ts'
import { agencyKinds, timeZones } from './rules/profile-choices.ts'

const line = (least: number, most: number) => z.string().trim().min(least).max(most).regex(/^[^\p{Cc}]*$/u)

/** The agency as it calls itself. */
export const agencyProfile = z.object({
  name: line(2, 200),
  kind: z.enum(agencyKinds),
  /** The agency's id in SIASN; empty while it is not known. */
  siasnId: line(0, 64),
  province: line(0, 100),
  timeZone: z.enum(timeZones),
  /** What the product is called on its screens. */
  productName: line(2, 60),
  /** The lines above a letter, as many as there are. */
  letterhead: z.string().trim().max(600).regex(/^(?:[^\p{Cc}]|\n)*$/u),
})
export type AgencyProfile = z.infer<typeof agencyProfile>

/** A picture in base64, PNG or JPEG; null: none. */
const arms = z.string().max(400_000).regex(/^[A-Za-z0-9+/]+={0,2}$/).nullable()
const version = z.number().int().min(1)

/** What the second person approves. */
export const agencyChangeDocument = z.object({ version, profile: agencyProfile, changes: z.record(z.string(), z.object({ from: z.string(), to: z.string() })), arms: arms.optional(), reason: z.string() })
export type AgencyChange = z.infer<typeof agencyChangeDocument>

export const agencyContract = {
  readSetup: route({
    method: 'GET',
    path: '/api/setup',
    access: ['public'],
    summary: 'Whether the set-up page waits for its first agency.',
    answer: z.object({ open: z.boolean() }),
  }),
  setUp: route({
    method: 'POST',
    path: '/api/setup',
    access: ['public'],
    summary: "Makes the first agency with its two administrators, by the one-time code of the server's terminal.",
    body: z.object({ setupCode: z.string().trim().min(8).max(40), code: z.string().regex(/^[a-z0-9-]{1,32}$/), profile: agencyProfile, arms, administrators: z.array(line(2, 300)).length(2) }),
    answer: z.object({ administrators: z.array(z.object({ name: z.string(), username: z.string(), activation: z.string() })) }),
  }),
  readAgency: route({
    method: 'GET',
    path: '/api/agency',
    access: ['signed_in'],
    summary: 'The agency as it calls itself.',
    answer: agencyProfile.extend({ code: z.string(), arms: z.boolean(), version }),
  }),
  askAgencyChange: route({
    method: 'POST',
    path: '/api/agency/changes',
    access: ['agency_admin'],
    summary: 'Asks to change what the agency calls itself; the other administrator approves (I-10).',
    /** `arms` left out: they stay. */
    body: z.object({ version, profile: agencyProfile, arms: arms.optional(), reason: line(5, 1000) }),
    answer: z.object({ approvalId: z.uuid() }),
  }),
  readArms: route({
    method: 'GET',
    path: '/api/public/:agencyCode/arms',
    access: ['public'],
    summary: 'The coat of arms of the agency.',
    params: z.object({ agencyCode: z.string().max(40) }),
    answer: z.unknown(),
    download: 'image/png',
  }),
} as const
