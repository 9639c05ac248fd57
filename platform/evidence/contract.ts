import { z } from 'zod'
import { route } from '../face/route.ts'

const params = z.object({ agencyCode: z.string().max(40) })

export const evidenceContract = {
  listKeys: route({
    method: 'GET',
    path: '/api/public/:agencyCode/keys',
    access: ['public'],
    summary: 'The public keys of the agency, oldest first, each introduced by the one before.',
    params,
    answer: z.object({ items: z.array(z.object({ number: z.number().int(), publicKey: z.string(), note: z.string().nullable(), at: z.string() })) }),
  }),
  listCheckpoints: route({
    method: 'GET',
    path: '/api/public/:agencyCode/checkpoints',
    access: ['public'],
    summary: 'The signed checkpoints of the agency, newest first; keep one, and nobody can change what lies before it.',
    params,
    query: z.object({ before: z.coerce.number().int().positive().optional() }),
    answer: z.object({ items: z.array(z.object({ number: z.number().int(), at: z.string(), line: z.string() })), next: z.number().int().nullable() }),
  }),
  downloadVerifier: route({
    method: 'GET',
    path: '/api/public/verify.mjs',
    access: ['public'],
    summary: 'The program that checks a bundle offline: one file, any Node from 18, no package. Take it from the source repository if you trust this server less (I-23).',
    answer: z.string(),
    download: 'text/javascript; charset=utf-8',
  }),
  downloadCheckpoint: route({
    method: 'GET',
    path: '/api/public/:agencyCode/checkpoints/:number',
    access: ['public'],
    summary: 'One checkpoint as its signed note.',
    params: params.extend({ number: z.coerce.number().int().positive() }),
    answer: z.string(),
    download: 'text/plain; charset=utf-8',
  }),
} as const
