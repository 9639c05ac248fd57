import { z } from 'zod'
import { route } from '#platform/face/route.ts'
import { contestPolicy as policy } from '../policy.ts'
import { cautions, cuts, silences } from '../rules/diagnose-codes.ts'
import { steps, traits } from '../rules/fairness-codes.ts'
import { methods } from '../rules/methods.ts'
import { rulesShape } from '../rules/rules-document.ts'
import { scheduleShape } from '../rules/schedule-document.ts'
import { both, digestText, instantText, oneLine, uuidText } from '../rules/text-shape.ts'
import { contestParams, list, paging, reason, receipt, stageState, version } from './parts.ts'
import { phases } from '../rules/stage-phase.ts'
import { entryCode, scores } from './judging-routes.ts'

export const objectionKinds = ['arithmetic', 'eligibility', 'procedure', 'authorship', 'other'] as const

/** An exact result in lowest terms, "2411/30" or "81", and the same as decimal text for reading. */
const result = z.object({ exact: z.string(), shown: z.string() })

const place = z.object({
  code: entryCode,
  category: z.string(),
  /** Null where the category has too few entries to be ranked. */
  place: z.number().int().nullable(),
  /** More than one entry on this place: shown as equal (I-3). */
  shared: z.boolean(),
  result,
  /** The title that the sealed rules give to this place. */
  award: both(120).nullable(),
  /** Goes on to the next stage; null where the category has no gate. */
  passed: z.boolean().nullable(),
})

/** Where an entry would stand without one judge; null where no sheet is left. */
const standing = z.object({ code: entryCode, place: z.number().int().nullable(), result: result.nullable() })

/** Decimal texts in points 0 to 100, two digits; intervals at 95 %. */
const diagnosticFigures = z.object({
  sheets: z.number().int(),
  residualSd: z.string(),
  /** Taking severity out changes no order that these scores can tell. */
  littleChange: z.boolean(),
  entries: z.array(
    z.object({
      code: entryCode,
      /** The official place and exact value, which nothing here changes. */
      place: z.number().int(),
      official: result,
      mean: z.string(),
      adjusted: z.string(),
      low: z.string(),
      high: z.string(),
      rank: z.number().int(),
      rankLow: z.number().int(),
      rankHigh: z.number().int(),
    }),
  ),
  /** Neighbours that these scores cannot tell apart, and whether a title ends among them. */
  groups: z.array(z.object({ entries: z.array(entryCode), cut: z.enum(cuts).nullable() })),
  /** Severity: points below the panel, positive is stricter. */
  judges: z.array(z.object({ code: z.string(), sheets: z.number().int(), severity: z.string(), low: z.string(), high: z.string(), residualSd: z.string() })),
  cautions: z.array(z.enum(cautions)),
})

const objection = z.object({
  id: uuidText,
  version,
  number: z.number().int(),
  kind: z.enum(objectionKinds),
  from: z.string(),
  channel: z.enum(['letter', 'message', 'in-person']),
  receivedOn: z.iso.date(),
  text: z.string(),
  hasFile: z.boolean(),
  recordedAt: instantText,
  recordedBy: z.string(),
  answer: z.object({ upheld: z.boolean(), text: z.string(), at: instantText, by: z.string() }).nullable(),
})

const publicContest = z.object({
  id: uuidText,
  agency: z.object({ code: z.string(), name: z.string() }),
  title: z.string(),
  summary: z.string(),
  template: z.string(),
  state: stageState,
  phase: z.enum(phases),
  schedule: scheduleShape,
  seal: digestText,
  sealedAt: instantText,
  cancelReason: z.string().nullable(),
})

export const resultRoutes = {
  readRecapitulation: route({
    method: 'GET',
    path: '/api/contests/:contestId/recapitulation',
    access: policy.readRecapitulation.who,
    summary: 'After closing: entries, judges and criteria with every score, totals and places, ready to print and sign',
    params: contestParams,
    answer: z.object({
      title: z.string(),
      agency: z.string(),
      stageName: both(120),
      state: stageState,
      resultVersion: z.number().int(),
      computedAt: instantText,
      seal: digestText,
      rules: digestText,
      categories: rulesShape.shape.categories,
      judges: z.array(z.object({ code: z.string(), name: z.string(), institution: z.string(), chair: z.boolean(), share: z.string().nullable() })),
      entries: z.array(
        place.extend({
          /** The title of the work. */
          work: z.string(),
          authors: z.array(z.object({ name: z.string(), unit: z.string() })),
          byCriterion: z.record(z.string(), z.string()),
          sheets: z.array(
            z.object({
              judge: z.string(),
              total: result,
              scores,
              corrected: z.boolean(),
              /** Null where the sheet counts; else why it does not. */
              notCounted: z.string().nullable(),
            }),
          ),
        }),
      ),
      /** The ranking without each judge whose common conflict is capped (I-12). */
      without: z.array(z.object({ judge: z.string(), category: z.string(), share: z.string(), places: z.array(standing) })),
      /** How often a conflict stood unknown in detection and was answered by the judge (I-12). */
      unknownAnswered: z.number().int(),
      checkpoint: z.object({ number: z.number().int(), at: instantText, line: z.string() }).nullable(),
    }),
  }),
  readFairness: route({
    method: 'GET',
    path: '/api/contests/:contestId/fairness',
    access: policy.readFairness.who,
    summary: 'After closing, for those who oversee: rates at which groups of ten people or more were chosen, and exact tests of the differences',
    params: contestParams,
    answer: z.object({
      steps: z.array(
        z.object({
          step: z.enum(steps),
          traits: z.array(
            z.object({
              trait: z.enum(traits),
              /** Why there are no figures; null where there are. */
              silent: z.enum(['few', 'nobody']).nullable(),
              groups: z.array(z.object({ label: z.string(), people: z.number().int(), chosen: z.number().int(), rate: z.number() })),
              ratio: z.number().nullable(),
              fourFifths: z.boolean().nullable(),
              /** One group against all others; odds without end are null. */
              tests: z.array(z.object({ label: z.string(), p: z.number(), adjustedP: z.number(), oddsRatio: z.number().nullable(), low: z.number(), high: z.number().nullable() })),
            }),
          ),
        }),
      ),
    }),
  }),
  readDiagnostics: route({
    method: 'GET',
    path: '/api/contests/:contestId/diagnostics',
    access: policy.readDiagnostics.who,
    summary: 'After closing: scores adjusted for severity with 95 % intervals, possible ranks, who cannot be told apart, how strict each judge was. Beside the official order, never part of it',
    params: contestParams,
    answer: z.object({
      resultVersion: z.number().int(),
      /** True where the reader sees the severity of their own seat only. */
      ownOnly: z.boolean(),
      categories: z.array(
        z.object({
          category: z.string(),
          /** Why there are no figures; null where there are. `parts`: into how many the panel fell. */
          silence: z.enum(silences).nullable(),
          parts: z.number().int(),
          figures: diagnosticFigures.nullable(),
        }),
      ),
    }),
  }),
  readRecapitulationSheet: route({
    method: 'GET',
    path: '/api/contests/:contestId/recapitulation.xlsx',
    access: policy.readRecapitulation.who,
    summary: 'The recapitulation as a spreadsheet',
    params: contestParams,
    answer: z.unknown(),
    download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  listObjections: route({
    method: 'GET',
    path: '/api/contests/:contestId/objections',
    access: policy.listObjections.who,
    summary: 'Objections and their answers',
    params: contestParams,
    answer: z.object({ items: z.array(objection) }),
  }),
  recordObjection: route({
    method: 'POST',
    path: '/api/contests/:contestId/objections',
    access: policy.recordObjection.who,
    summary: 'Record an objection that arrived by letter or message, with its file; the result is not final before it is answered',
    params: contestParams,
    body: z.object({
      kind: z.enum(objectionKinds),
      from: oneLine(200).min(1),
      channel: z.enum(['letter', 'message', 'in-person']),
      receivedOn: z.iso.date(),
      text: reason,
      fileId: uuidText.nullable(),
    }),
    answer: z.object({ objectionId: uuidText, receipt }),
  }),
  answerObjection: route({
    method: 'POST',
    path: '/api/contests/:contestId/objections/:objectionId/answer',
    access: policy.answerObjection.who,
    summary: 'Record the reasoned answer to an objection',
    params: contestParams.extend({ objectionId: uuidText }),
    body: z.object({ version, upheld: z.boolean(), text: reason }),
    answer: z.object({ version, receipt }),
  }),
  readObjectionFile: route({
    method: 'GET',
    path: '/api/contests/:contestId/objections/:objectionId/file',
    access: policy.listObjections.who,
    summary: 'The file that came with an objection',
    params: contestParams.extend({ objectionId: uuidText }),
    answer: z.unknown(),
    download: 'application/octet-stream',
  }),
  readMyResult: route({
    method: 'GET',
    path: '/api/contests/:contestId/my-result',
    access: policy.readMyResult.who,
    summary: "The entrant's own place, own scores per criterion and the judges' notes, once published",
    params: contestParams,
    answer: z.object({
      code: entryCode.nullable(),
      place: z.number().int().nullable(),
      shared: z.boolean(),
      of: z.number().int(),
      result: result.nullable(),
      award: both(120).nullable(),
      /** Goes on to the next stage; null where the category has no gate. */
      passed: z.boolean().nullable(),
      method: z.object({ method: z.enum(methods), cut: z.number().int().optional() }),
      criteria: z.array(z.object({ code: z.string(), name: both(120), weight: z.string(), result: z.string(), scores: z.array(z.string()) })),
      /** Under the judges' codes. */
      notes: z.array(z.object({ judge: z.string(), text: z.string() })),
      objectionUntil: instantText.nullable(),
    }),
  }),
  listReceipts: route({
    method: 'GET',
    path: '/api/contests/:contestId/receipts',
    access: policy.readReceipts.who,
    summary: "The reader's own receipts in this contest",
    params: contestParams,
    answer: z.object({ items: z.array(receipt.extend({ kind: z.string(), about: z.string() })) }),
  }),
  readReceipt: route({
    method: 'GET',
    path: '/api/contests/:contestId/receipts/:seq',
    access: policy.readReceipts.who,
    summary: 'One receipt as a signed text to keep (I-22, I-24)',
    params: contestParams.extend({ seq: z.coerce.number().int().min(1) }),
    answer: z.unknown(),
    download: 'text/plain',
  }),
  readFullBundle: route({
    method: 'GET',
    path: '/api/contests/:contestId/bundle',
    access: policy.readFullBundle.who,
    summary: 'The full edition of the evidence, for the overseer',
    params: contestParams,
    answer: z.unknown(),
    download: 'application/jsonl',
  }),
  listPublicContests: route({
    method: 'GET',
    path: '/api/public/:agencyCode/contests',
    access: policy.readPublic.who,
    summary: 'The contests that an agency sealed, newest first, cancelled ones too',
    params: z.object({ agencyCode: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
    query: z.object(paging),
    answer: list(publicContest),
  }),
  readPublicContest: route({
    method: 'GET',
    path: '/api/public/:agencyCode/contests/:contestId',
    access: policy.readPublic.who,
    summary: 'The public page of a contest: sealed rules, numbers, panel, and after publication the winners and the result',
    params: z.object({ agencyCode: z.string().regex(/^[a-z0-9-]{1,40}$/), contestId: uuidText }),
    answer: publicContest.extend({
      rules: rulesShape,
      seals: z.array(z.object({ version: z.number().int(), seal: digestText, rules: digestText, sealedAt: instantText, reason: z.string().nullable() })),
      judges: z.array(z.object({ name: z.string(), institution: z.string(), chair: z.boolean(), share: z.string().nullable() })),
      numbers: z.object({ entries: z.number().int(), accepted: z.number().int(), judges: z.number().int(), sheets: z.number().int() }).nullable(),
      published: z
        .object({
          at: instantText,
          objectionUntil: instantText,
          finalAt: instantText.nullable(),
          version: z.number().int(),
          objections: z.number().int(),
          unknownAnswered: z.number().int(),
          /** Names only as the sealed rules publish them; everyone else is a code. */
          places: z.array(place.extend({ authors: z.array(z.object({ name: z.string(), unit: z.string() })).nullable(), work: z.string().nullable() })),
          without: z.array(z.object({ judge: z.string(), category: z.string(), share: z.string(), places: z.array(standing) })),
        })
        .nullable(),
    }),
  }),
  readPublicBundle: route({
    method: 'GET',
    path: '/api/public/:agencyCode/contests/:contestId/bundle',
    access: policy.readPublic.who,
    summary: 'The public edition of the evidence: one text file that anyone can verify offline',
    params: z.object({ agencyCode: z.string().regex(/^[a-z0-9-]{1,40}$/), contestId: uuidText }),
    answer: z.unknown(),
    download: 'application/jsonl',
  }),
} as const
