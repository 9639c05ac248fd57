import { z } from 'zod'
import { anyJson } from '../face/json.ts'
import { route } from '../face/route.ts'

const chain = z.string().regex(/^[a-z0-9-]{1,64}$/)
const place = z.object({ chain, seq: z.coerce.number().int().positive() })

const act = z.object({
  chain: z.string(),
  /** The name of the process; null for the chain of the agency. */
  title: z.string().nullable(),
  seq: z.number().int(),
  kind: z.string(),
  received: z.string(),
  recorded: z.string(),
  /** The code under which somebody acts in this chain, or `system`. */
  actor: z.string(),
  /** Who it was: for those who read the whole ledger, and for oneself. */
  person: z.object({ id: z.string(), name: z.string(), codes: z.array(z.string()) }).nullable(),
  mine: z.boolean(),
})

/** Who acted when on what, and what each act says as far as the reader may know. Overseers and auditors read the whole ledger, everybody else the own acts. */
export const auditContract = {
  describeLedger: route({
    method: 'GET',
    path: '/api/ledger',
    access: ['signed_in'],
    summary: 'The chains and kinds of acts that I may read, newest chain first.',
    answer: z.object({ whole: z.boolean(), chains: z.array(z.object({ chain: z.string(), title: z.string().nullable(), entries: z.number().int(), recorded: z.string() })), kinds: z.array(z.string()) }),
  }),
  listProcesses: route({
    method: 'GET',
    path: '/api/processes',
    access: ['agency_admin'],
    summary: 'The processes of the agency by name, newest first: a role may be given for one of them (I-10).',
    answer: z.object({ items: z.array(z.object({ id: z.string(), title: z.string() })) }),
  }),
  listActs: route({
    method: 'GET',
    path: '/api/ledger/acts',
    access: ['signed_in'],
    summary: 'Acts, newest first; filtered by process, person, kind and day (in the zone of the agency).',
    query: z.object({ chain: chain.optional(), person: z.uuid().optional(), kind: z.string().max(64).optional(), day: z.iso.date().regex(/^[1-9]/).optional(), after: z.string().max(200).optional() }),
    answer: z.object({ items: z.array(act), next: z.string().nullable() }),
  }),
  readAct: route({
    method: 'GET',
    path: '/api/ledger/acts/:chain/:seq',
    access: ['signed_in'],
    summary: 'One act: its commitments, what they open to for me, and the checkpoint that covers it.',
    params: place,
    answer: act.extend({
      origin: z.string(),
      digest: z.string(),
      prev: z.string(),
      next: z.boolean(),
      parts: z.array(
        z.object({
          name: z.string(),
          digest: z.string(),
          /** `erased`: content and salt are gone, the commitment stays (I-25). `scores`: not before the stage is closed (I-7). */
          state: z.enum(['open', 'erased', 'scores', 'closed']),
          content: anyJson.nullable(),
          salt: z.string().nullable(),
        }),
      ),
      checkpoint: z.object({ number: z.number().int(), at: z.string(), line: z.string() }).nullable(),
    }),
  }),
  downloadActReceipt: route({
    method: 'GET',
    path: '/api/ledger/acts/:chain/:seq/receipt',
    access: ['signed_in'],
    summary: "The agency's signature that my own act stands at this place of its chain (I-24).",
    params: place,
    answer: z.string(),
    download: 'text/plain; charset=utf-8',
  }),
} as const
