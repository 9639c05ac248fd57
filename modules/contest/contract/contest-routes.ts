import { z } from 'zod'
import { route } from '#platform/face/route.ts'
import { contestPolicy as policy } from '../policy.ts'
import { MOST_ENTRIES, separationSilences } from '../rules/separation-codes.ts'
import { criterion, rulesShape } from '../rules/rules-document.ts'
import { momentNames, scheduleShape } from '../rules/schedule-document.ts'
import { phases } from '../rules/stage-phase.ts'
import { both, slugText, digestText, instantText, oneLine, uuidText } from '../rules/text-shape.ts'
import { asked, contestParams, list, obstacle, paging, reason, stageState, version } from './parts.ts'

/** Acts of two people, by the kind of ledger entry that they become. */
export const actsOfTwo = [
  'stage.sealed',
  'rules.changed',
  'schedule.moved',
  'panel.changed',
  'stage.closed',
  'result.published',
  'contest.cancelled',
] as const

const mine = z.object({
  /** Seats that the reader holds in this contest. */
  seats: z.array(z.string()),
  /** The reader's own entry, where there is one. */
  entry: z.enum(['none', 'draft', 'sent', 'returned', 'accepted', 'rejected']),
})

const contestItem = z.object({
  id: uuidText,
  title: z.string(),
  template: z.string(),
  state: stageState,
  phase: z.enum(phases),
  stageName: both(120),
  schedule: scheduleShape.nullable(),
  mine,
})

const sealVersion = z.object({
  version: z.number().int(),
  seal: digestText,
  rules: digestText,
  schedule: digestText,
  panel: z.array(digestText),
  sealedAt: instantText,
  askedBy: z.string(),
  approvedBy: z.string(),
  act: z.enum(['stage.sealed', 'rules.changed', 'schedule.moved', 'panel.changed']),
  /** Null for the first; every later version says why. */
  reason: z.string().nullable(),
})

const count = z.number().int()

export const contestRoutes = {
  listContests: route({
    method: 'GET',
    path: '/api/contests',
    access: policy.listContests.who,
    summary: 'The contests of the agency that the reader may see, newest first; drafts only for organisers and overseers',
    query: z.object({ ...paging, state: stageState.optional(), search: z.string().max(100).optional() }),
    answer: list(contestItem),
  }),
  listTemplates: route({
    method: 'GET',
    path: '/api/contest-templates',
    access: policy.createContest.who,
    summary: 'The templates that a contest can start from, with their default rules',
    answer: z.object({
      items: z.array(z.object({ code: slugText, name: both(120), about: both(600), rules: rulesShape })),
    }),
  }),
  listCriteria: route({
    method: 'GET',
    path: '/api/contest-criteria',
    access: policy.createContest.who,
    summary: 'The library of criteria with their anchors, from which an organiser takes what fits',
    answer: z.object({ items: z.array(z.object({ code: slugText, name: both(120), criteria: z.array(criterion) })) }),
  }),
  createContest: route({
    method: 'POST',
    path: '/api/contests',
    access: policy.createContest.who,
    summary: 'Create a contest from a template, as a draft',
    body: z.object({ template: slugText, title: oneLine(200).min(1) }),
    answer: z.object({ id: uuidText, version }),
  }),
  readContest: route({
    method: 'GET',
    path: '/api/contests/:contestId',
    access: policy.readContest.who,
    summary: 'Where the contest stands: state, schedule, seal, counts, what waits and what is in the way',
    params: contestParams,
    answer: contestItem.extend({
      version,
      summary: z.string(),
      createdBy: z.string().nullable(),
      seals: z.array(sealVersion),
      /** Numbers for organisers and overseers; null for everyone else. Never a score. */
      counts: z
        .object({
          drafts: count,
          sent: count,
          toCheck: count,
          returned: count,
          accepted: count,
          rejected: count,
          unconfirmed: count,
          judges: count,
          reserves: count,
          declared: count,
          sheets: count,
          sheetsSent: count,
          objectionsOpen: count,
        })
        .nullable(),
      /** What stands in the way of each act, as the server would refuse it now. An act that is not listed is free. */
      obstacles: z.array(z.object({ act: z.enum(['seal', 'openJudging', 'close', 'publish', 'finalise']), because: z.array(obstacle) })),
      /** Requests of two people that wait in this contest; decided at /api/approvals. */
      waiting: z.array(z.object({
          approvalId: uuidText,
          kind: z.enum(actsOfTwo),
          askedBy: z.string(),
          askedAt: instantText,
          expires: instantText,
          own: z.boolean(),
          /** The document of the request, exactly as its second person sees it. */
          about: z.record(z.string(), z.unknown()),
        })),
      times: z.object({
        sealedAt: instantText.nullable(),
        judgingFrom: instantText.nullable(),
        closedAt: instantText.nullable(),
        publishAt: instantText.nullable(),
        publishedAt: instantText.nullable(),
        objectionUntil: instantText.nullable(),
        finalAt: instantText.nullable(),
        cancelledAt: instantText.nullable(),
      }),
      cancelReason: z.string().nullable(),
    }),
  }),
  readSeparation: route({
    method: 'GET',
    path: '/api/contests/:contestId/separation',
    access: policy.readSeparation.who,
    summary: 'Before sealing: how well the panel will separate those who get a title, by simulation from typical spreads that are named, and how many sheets more would be needed',
    params: contestParams,
    query: z.object({ entries: z.coerce.number().int().min(2).max(MOST_ENTRIES).default(30) }),
    answer: z.object({
      /** Standard deviations in points 0 to 100: assumed, not measured. */
      assumed: z.object({ entry: z.number(), judge: z.number(), residual: z.number(), wantedFound: z.number(), draws: z.number().int() }),
      judges: z.number().int(),
      entries: z.number().int(),
      categories: z.array(
        z.object({
          category: z.string(),
          cut: z.number().int(),
          perEntry: z.number().int(),
          sheets: z.number().int(),
          silence: z.enum(separationSilences).nullable(),
          /** Shares 0 to 1. */
          now: z.object({ found: z.number(), foundSe: z.number(), separable: z.number() }).nullable(),
          needed: z.object({ perEntry: z.number().int(), sheetsMore: z.number().int(), found: z.number() }).nullable(),
        }),
      ),
    }),
  }),
  readRules: route({
    method: 'GET',
    path: '/api/contests/:contestId/rules',
    access: policy.readRules.who,
    summary: 'The rules and the schedule: the sealed ones with every version, and the draft for organisers',
    params: contestParams,
    answer: z.object({
      sealed: z.object({ rules: rulesShape, schedule: scheduleShape, seal: sealVersion }).nullable(),
      versions: z.array(sealVersion),
      /** For organisers while a draft may be edited. `findings`: what a seal would be refused for. */
      draft: z
        .object({ version, rules: rulesShape, schedule: scheduleShape, findings: z.array(obstacle) })
        .nullable(),
    }),
  }),
  editRules: route({
    method: 'PUT',
    path: '/api/contests/:contestId/rules',
    access: policy.editRules.who,
    summary: 'Save the draft of rules and schedule; answers what still stands in the way of sealing',
    params: contestParams,
    body: z.object({ version, rules: rulesShape, schedule: scheduleShape }),
    answer: z.object({ version, findings: z.array(obstacle) }),
  }),
  askSeal: route({
    method: 'POST',
    path: '/api/contests/:contestId/seal',
    access: policy.askSeal.who,
    summary: 'Ask a second person to seal rules, schedule and panel; a new version of the rules says why',
    params: contestParams,
    body: z.object({ version, reason: reason.nullable() }),
    answer: asked,
  }),
  moveDeadline: route({
    method: 'POST',
    path: '/api/contests/:contestId/deadline',
    access: policy.moveDeadline.who,
    summary: 'Ask a second person to move a moment that has not passed later, for all, with the reason',
    params: contestParams,
    body: z.object({ version, moment: z.enum(momentNames), to: instantText, reason }),
    answer: asked,
  }),
  openJudging: route({
    method: 'POST',
    path: '/api/contests/:contestId/judging',
    access: policy.openJudging.who,
    summary: 'Close the list of entries, draw their codes, seal the assignment and open judging',
    params: contestParams,
    body: z.object({ version }),
    answer: z.object({ version }),
  }),
  askClose: route({
    method: 'POST',
    path: '/api/contests/:contestId/closing',
    access: policy.askClose.who,
    summary: 'Ask a second person to close judging and compute the result',
    params: contestParams,
    body: z.object({ version }),
    answer: asked,
  }),
  askPublish: route({
    method: 'POST',
    path: '/api/contests/:contestId/publication',
    access: policy.askPublish.who,
    summary: 'Ask a second person to publish the computed result, at once or at a set minute',
    params: contestParams,
    body: z.object({ version, at: instantText.nullable() }),
    answer: asked,
  }),
  askCancel: route({
    method: 'POST',
    path: '/api/contests/:contestId/cancellation',
    access: policy.askCancel.who,
    summary: 'Ask a second person to cancel the contest; it stays in the public list with its seal and the reason',
    params: contestParams,
    body: z.object({ version, reason }),
    answer: asked,
  }),
} as const
