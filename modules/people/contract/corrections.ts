import { z } from 'zod'
import { route } from '#platform/face/route.ts'
import { peoplePolicy as policy } from '../policy.ts'
import { correctionFields } from '../rules/correction-fields.ts'

const correction = z.object({
  id: z.uuid(),
  employeeId: z.uuid(),
  name: z.string(),
  unit: z.string().nullable(),
  field: z.enum(correctionFields),
  claim: z.string(),
  state: z.enum(['asked', 'accepted', 'refused']),
  askedAt: z.string(),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  version: z.number().int(),
})
export type Correction = z.infer<typeof correction>
const params = z.object({ correctionId: z.uuid() })
const text = z.string().trim().min(5).max(2000)

export const correctionRoutes = {
  listMyCorrections: route({
    method: 'GET',
    path: '/api/my/corrections',
    access: policy.askCorrection.who,
    summary: 'The corrections of my data that I asked for, with their answers.',
    answer: z.object({ items: z.array(correction) }),
  }),
  askCorrection: route({
    method: 'POST',
    path: '/api/my/corrections',
    access: policy.askCorrection.who,
    summary: 'Says what is wrong about me, with an uploaded file as evidence; it goes to the officer of the unit.',
    body: z.object({ field: z.enum(correctionFields), claim: text, evidenceId: z.uuid() }),
    answer: z.object({ correctionId: z.uuid() }),
  }),
  listCorrections: route({
    method: 'GET',
    path: '/api/corrections',
    access: policy.answerCorrection.who,
    summary: 'Corrections that wait for an answer, then those answered; an officer of units sees those of the own units.',
    answer: z.object({ items: z.array(correction) }),
  }),
  answerCorrection: route({
    method: 'POST',
    path: '/api/corrections/:correctionId/answer',
    access: policy.answerCorrection.who,
    summary: 'Answers a correction: accepted (it is mended in SIASN and comes with the next import) or refused, with the reason.',
    params,
    body: z.object({ accepted: z.boolean(), answer: text, version: z.number().int() }),
    answer: z.object({ answered: z.literal(true) }),
  }),
  readCorrectionEvidence: route({
    method: 'GET',
    path: '/api/corrections/:correctionId/evidence',
    access: policy.seeEvidence.who,
    summary: 'The file that came with a correction, for whoever asked and whoever answers.',
    params,
    answer: z.unknown(),
    download: 'application/octet-stream',
  }),
  exportMyData: route({
    method: 'GET',
    path: '/api/my/data',
    access: policy.askCorrection.who,
    summary: 'Everything that the roster holds of me, where it came from, who read it, and my corrections, as xlsx. The reading is logged.',
    answer: z.unknown(),
    download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
} as const
