import { z } from 'zod'
import { route } from '#platform/face/route.ts'
import { contestPolicy as policy } from '../policy.ts'
import { digestText, instantText, uuidText } from '../rules/text-shape.ts'
import { entryStates, fileIdsShape, workShape } from '../rules/work.ts'
import { contestParams, evidence, list, obstacle, paging, reason, receipt, version } from './parts.ts'

export const entryParams = contestParams.extend({ entryId: uuidText })
const entryState = z.enum(entryStates)

const eligibilityLine = z.object({
  code: z.string(),
  answer: z.enum(['met', 'not-met', 'unknown']),
  evidence,
  /** Set where a person decided what the facts could not. */
  decidedBy: z.string().nullable(),
})

const author = z.object({
  memberId: uuidText,
  employeeId: uuidText.nullable(),
  name: z.string(),
  unit: z.string(),
  /** The entrant answers for the entry; a co-author confirms; a mentor is named so that conflicts are found. */
  part: z.enum(['entrant', 'coauthor', 'mentor']),
  confirmedAt: instantText.nullable(),
})

const person = z.object({ employeeId: uuidText, name: z.string(), unit: z.string() })

const file = z.object({ fileId: uuidText, name: z.string(), type: z.string(), size: z.number().int(), sha256: digestText })

const sentVersion = z.object({ number: z.number().int(), receivedAt: instantText, by: z.enum(['entrant', 'clerk']), receipt })

const entryView = z.object({
  id: uuidText,
  version,
  state: entryState,
  category: z.string(),
  work: workShape,
  files: z.array(file),
  authors: z.array(author),
  /** True when the draft differs from the last sent version: the page says BELUM TERKIRIM. */
  unsent: z.boolean(),
  /** Named in the draft; they become authors and mentors when the entry is sent. */
  named: z.object({ coauthors: z.array(person), mentors: z.array(person) }),
  sent: z.array(sentVersion),
  eligibility: z.array(eligibilityLine),
  check: z.object({ verdict: z.enum(['accepted', 'returned', 'rejected']), reason: z.string(), at: instantText, by: z.string().nullable() }).nullable(),
})

const entryBody = z.object({
  work: workShape,
  files: fileIdsShape,
  category: z.string().max(32),
})

const finding = z.object({ row: z.number().int(), column: z.string(), code: z.string(), message: z.string() })

export const entryRoutes = {
  readMyEntry: route({
    method: 'GET',
    path: '/api/contests/:contestId/my-entry',
    access: policy.readMyEntry.who,
    summary: "The reader's own entry, whether they may enter, and with which evidence",
    params: contestParams,
    answer: z.object({
      entry: entryView.nullable(),
      /** Answered before there is an entry too. */
      eligibility: z.array(eligibilityLine),
      mayEnter: z.boolean(),
      because: z.array(obstacle),
      /** Entries that name the reader as an author and wait for the reader's own confirmation (I-14). */
      toConfirm: z.array(z.object({ entryId: uuidText, title: z.string(), by: z.string() })),
    }),
  }),
  saveMyEntry: route({
    method: 'PUT',
    path: '/api/contests/:contestId/my-entry',
    access: policy.writeMyEntry.who,
    summary: 'Save the draft of the own entry; nothing is sent by it',
    params: contestParams,
    body: entryBody.extend({ version: version.nullable(), coauthors: z.array(uuidText).max(20), mentors: z.array(uuidText).max(5).default([]) }),
    answer: z.object({ id: uuidText, version }),
  }),
  sendMyEntry: route({
    method: 'POST',
    path: '/api/contests/:contestId/my-entry/sending',
    access: policy.writeMyEntry.who,
    summary: 'Send the draft: the last complete version before the deadline counts; the sender confirms the own authorship',
    params: contestParams,
    body: z.object({ version, rules: digestText, confirmAuthorship: z.literal(true) }),
    answer: z.object({ version, receipt }),
  }),
  readColleagues: route({
    method: 'GET',
    path: '/api/contests/:contestId/colleagues',
    access: policy.writeMyEntry.who,
    summary: 'Colleagues by name, to name a co-author: name and unit only',
    params: contestParams,
    query: z.object({ search: z.string().min(3).max(80) }),
    answer: z.object({ items: z.array(z.object({ employeeId: uuidText, name: z.string(), unit: z.string() })) }),
  }),
  confirmAuthorship: route({
    method: 'POST',
    path: '/api/contests/:contestId/entries/:entryId/confirmation',
    access: policy.confirmAuthorship.who,
    summary: 'Confirm to be an author of the entry: each author for themselves (I-14)',
    params: entryParams,
    body: z.object({ author: z.literal(true) }),
    answer: z.object({ receipt }),
  }),
  listEntries: route({
    method: 'GET',
    path: '/api/contests/:contestId/entries',
    access: policy.listEntries.who,
    summary: 'The entries by name and unit, with their state; no code, no score',
    params: contestParams,
    query: z.object({ ...paging, state: entryState.optional(), search: z.string().max(100).optional() }),
    answer: list(
      z.object({
        id: uuidText,
        state: entryState,
        /** Drafts show that they exist, never what they say. */
        title: z.string().nullable(),
        authors: z.array(z.object({ name: z.string(), unit: z.string(), confirmed: z.boolean() })),
        receivedAt: instantText.nullable(),
        eligibility: z.enum(['met', 'not-met', 'unknown', 'not-asked']),
        by: z.enum(['entrant', 'clerk']),
      }),
    ),
  }),
  readEntry: route({
    method: 'GET',
    path: '/api/contests/:contestId/entries/:entryId',
    access: [...policy.listEntries.who, 'author', 'employee'],
    summary: 'One entry as it was sent, for the organiser and its authors',
    params: entryParams,
    answer: entryView,
  }),
  readEntryFile: route({
    method: 'GET',
    path: '/api/contests/:contestId/entries/:entryId/files/:fileId',
    access: [...policy.listEntries.who, 'author', 'employee'],
    summary: 'A file of an entry as it was uploaded, for the organiser and its authors; never for a judge',
    params: entryParams.extend({ fileId: uuidText }),
    answer: z.unknown(),
    download: 'application/octet-stream',
  }),
  enterForEmployee: route({
    method: 'POST',
    path: '/api/contests/:contestId/entries',
    access: policy.enterForEmployee.who,
    summary: 'Enter a work received on paper; it counts once its author confirmed it',
    params: contestParams,
    body: entryBody.extend({ employeeId: uuidText }),
    answer: z.object({ id: uuidText, receipt }),
  }),
  importEntries: route({
    method: 'POST',
    path: '/api/contests/:contestId/entries-import',
    access: policy.enterForEmployee.who,
    summary: 'Enter works from an xlsx or csv file, all or nothing: a preview, then the same file applied (I-31)',
    params: contestParams,
    /** `preview`: the digest that the preview answered; null asks for the preview. */
    body: z.object({ fileId: uuidText, preview: digestText.nullable() }),
    answer: z.object({
      preview: digestText,
      applied: z.boolean(),
      rows: z.number().int(),
      accepted: z.number().int(),
      rejected: z.number().int(),
      findings: z.array(finding),
      entries: z.array(z.object({ row: z.number().int(), name: z.string(), unit: z.string(), title: z.string(), change: z.enum(['new', 'replaces']) })),
    }),
  }),
  checkEntry: route({
    method: 'POST',
    path: '/api/contests/:contestId/entries/:entryId/check',
    access: policy.checkEntry.who,
    summary: 'The administrative check: accept, return for a clean copy, or reject, each with its reason',
    params: entryParams,
    body: z.object({
      version,
      verdict: z.enum(['accepted', 'returned', 'rejected']),
      reason: reason.or(z.literal('')),
      /** What a person decides where the facts answered unknown. */
      decisions: z.array(z.object({ code: z.string().max(32), met: z.boolean(), evidence: reason })).max(20),
    }),
    answer: z.object({ version }),
  }),
} as const
