import { z } from 'zod'
import { route } from '#platform/face/route.ts'
import { contestPolicy as policy } from '../policy.ts'
import { criterion, scale } from '../rules/rules-document.ts'
import { both, slugText, decimalText, digestText, instantText, oneLine } from '../rules/text-shape.ts'
import { contestParams, obstacle, reason, receipt } from './parts.ts'

/** The code under which an entry is judged: random, new in each stage, in no order. */
export const entryCode = z.string().regex(/^K\d{2,6}$/)
const sheetParams = contestParams.extend({ code: entryCode })

/** Scores by criterion. A draft may miss some; a sheet that is sent has them all. */
export const scores = z.record(slugText, decimalText)
/** `note` is read by the entrant after publication; `memo` by the panel only. */
const note = oneLine(4_000)
const memo = oneLine(4_000)

const sheetState = z.enum(['empty', 'draft', 'sent'])

export const judgingRoutes = {
  readQueue: route({
    method: 'GET',
    path: '/api/contests/:contestId/queue',
    access: policy.readQueue.who,
    summary: "The judge's own sheets by code, with their state and the deadline",
    params: contestParams,
    answer: z.object({
      title: z.string(),
      stageName: both(120),
      state: z.string(),
      deadline: instantText.nullable(),
      rules: digestText.nullable(),
      /** Until when this device may open sheets; null asks for the code at /session. */
      openUntil: instantText.nullable(),
      /** Entries that this judge does not see, because of a conflict: only how many (I-12). */
      locked: z.number().int(),
      declaration: z.enum(['open', 'signed', 'lines-open', 'nothing-yet']),
      sheets: z.array(
        z.object({
          code: entryCode,
          title: z.string(),
          state: sheetState,
          filled: z.number().int(),
          of: z.number().int(),
          sentAt: instantText.nullable(),
        }),
      ),
    }),
  }),
  openSession: route({
    method: 'POST',
    path: '/api/contests/:contestId/session',
    access: policy.openSession.who,
    summary: 'Open the own sheets on this device with a fresh second factor; it covers them for some hours (I-38)',
    params: contestParams,
    body: z.object({ code: z.string().min(4).max(20) }),
    answer: z.object({ until: instantText }),
  }),
  readSheet: route({
    method: 'GET',
    path: '/api/contests/:contestId/sheets/:code',
    access: policy.readSheet.who,
    summary: 'One sheet of the judge: the work under its code, the criteria, the own draft and what was sent',
    params: sheetParams,
    answer: z.object({
      code: entryCode,
      contestTitle: z.string(),
      stageName: both(120),
      position: z.number().int(),
      of: z.number().int(),
      state: sheetState,
      /** The digest that a sheet names when it is sent. */
      rules: digestText,
      deadline: instantText,
      work: z.array(z.object({ code: slugText, label: both(80), text: z.string() })),
      /** Judges' copies: without metadata, named by code and number. */
      files: z.array(z.object({ number: z.number().int(), name: z.string(), type: z.string(), size: z.number().int() })),
      /** Null unless the sealed rules show names in this stage (I-17). */
      authors: z.array(z.object({ name: z.string(), unit: z.string() })).nullable(),
      criteria: z.array(criterion),
      scale,
      draft: z.object({ version: z.number().int(), scores, note, memo, savedAt: instantText }).nullable(),
      sent: z.array(
        z.object({
          number: z.number().int(),
          scores,
          note,
          memo,
          reason: z.string().nullable(),
          receivedAt: instantText,
          receipt,
        }),
      ),
      /** Why sending or correcting would be refused now; empty when it is free. */
      because: z.array(obstacle),
    }),
  }),
  readSheetFile: route({
    method: 'GET',
    path: '/api/contests/:contestId/sheets/:code/files/:number',
    access: policy.readSheet.who,
    summary: "The judge's copy of an attachment: metadata stripped, named by code",
    params: sheetParams.extend({ number: z.coerce.number().int().min(1).max(20) }),
    answer: z.unknown(),
    download: 'application/octet-stream',
  }),
  saveDraft: route({
    method: 'PUT',
    path: '/api/contests/:contestId/sheets/:code/draft',
    access: policy.score.who,
    summary: 'Keep the draft of a sheet on the server; the later save wins',
    params: sheetParams,
    body: z.object({ scores, note, memo }),
    answer: z.object({ version: z.number().int(), savedAt: instantText }),
  }),
  submitSheet: route({
    method: 'POST',
    path: '/api/contests/:contestId/sheets/:code/sending',
    access: policy.score.who,
    summary: 'Send the sheet: every criterion scored, under the sealed rules; the first sending counts',
    params: sheetParams,
    body: z.object({ rules: digestText, scores, note, memo }),
    answer: z.object({ number: z.number().int(), receipt }),
  }),
  correctSheet: route({
    method: 'POST',
    path: '/api/contests/:contestId/sheets/:code/correction',
    access: policy.score.who,
    summary: 'Correct a sent sheet with a reason, before closing; the first stays visible (I-5)',
    params: sheetParams,
    /** `after`: the number of the version that the judge saw. */
    body: z.object({ rules: digestText, after: z.number().int().min(1), scores, note, memo, reason }),
    answer: z.object({ number: z.number().int(), receipt }),
  }),
  readProgress: route({
    method: 'GET',
    path: '/api/contests/:contestId/progress',
    access: policy.readProgress.who,
    summary: 'The states of all sheets, judges by codes of entries; never a score (I-7)',
    params: contestParams,
    answer: z.object({
      judges: z.array(z.object({ seatId: z.string(), name: z.string(), institution: z.string(), sent: z.number().int(), of: z.number().int(), left: z.boolean() })),
      codes: z.array(entryCode),
      /** Cells that are not listed were not assigned. */
      cells: z.array(z.object({ seatId: z.string(), code: entryCode, state: z.enum(['empty', 'draft', 'sent', 'locked', 'left']) })),
      sent: z.number().int(),
      of: z.number().int(),
      below: z.array(z.object({ code: entryCode, judges: z.number().int(), minimum: z.number().int() })),
    }),
  }),
} as const
