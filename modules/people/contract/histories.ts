import { z } from 'zod'
import { route } from '#platform/face/route.ts'
import { smallImport, smallImportItem } from '#platform/face/small-import.ts'
import { peoplePolicy as policy } from '../policy.ts'
import { historyKinds } from '../rules/history-kinds.ts'

const params = z.object({ importId: z.uuid() })
const version = z.object({ version: z.number().int() })
const history = z.object({
  kind: z.enum(historyKinds),
  title: z.string(),
  content: z.record(z.string(), z.string()),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  recordedFrom: z.string(),
  writtenBy: z.uuid(),
})

export const historyRoutes = {
  listHistories: route({
    method: 'GET',
    path: '/api/employees/:employeeId/histories',
    access: policy.seeHistories.who,
    summary: 'The histories of one employee (ranks, posts, education, training, performance, awards) as they are recorded now.',
    params: z.object({ employeeId: z.uuid() }),
    answer: z.object({ items: z.array(history) }),
  }),
  readDiscipline: route({
    method: 'POST',
    path: '/api/employees/:employeeId/discipline',
    access: policy.readProtected.who,
    summary: 'The history of discipline, which is protected. The reading is logged.',
    params: z.object({ employeeId: z.uuid() }),
    answer: z.object({ items: z.array(history) }),
  }),
  listHistoryImports: route({
    method: 'GET',
    path: '/api/history-imports',
    access: policy.seeImports.who,
    summary: 'The last imports of histories.',
    answer: z.object({ items: z.array(smallImportItem) }),
  }),
  beginHistoryImport: route({
    method: 'POST',
    path: '/api/history-imports',
    access: policy.beginImport.who,
    summary: 'Reads an uploaded file of one kind of history into a preview; nothing of the histories changes.',
    body: z.object({ fileId: z.uuid(), kind: z.enum(historyKinds) }),
    answer: z.object({ importId: z.uuid() }),
  }),
  readHistoryImport: route({
    method: 'GET',
    path: '/api/history-imports/:importId',
    access: policy.seeImports.who,
    summary: 'One import of histories: what was found and what differs. Of discipline only that it differs.',
    params,
    answer: smallImport,
  }),
  askHistoryImport: route({
    method: 'POST',
    path: '/api/history-imports/:importId/ask',
    access: policy.askHistories.who,
    summary: 'Asks a second person to apply the histories as a whole; refused rows are set aside by name, or nothing is.',
    params,
    body: version.extend({ setAside: z.array(z.number().int()).max(5000).default([]) }),
    answer: z.object({ approvalId: z.uuid() }),
  }),
  abandonHistoryImport: route({
    method: 'POST',
    path: '/api/history-imports/:importId/abandon',
    access: policy.askHistories.who,
    summary: 'Lays an import of histories aside; its staged rows are removed.',
    params,
    body: version,
    answer: z.object({ abandoned: z.literal(true) }),
  }),
  askUndoHistories: route({
    method: 'POST',
    path: '/api/history-imports/:importId/undo',
    access: policy.askUndoHistories.who,
    summary: 'Asks a second person to undo an applied import of histories as a whole; refused with the names of the people on whose rows something later stands.',
    params,
    body: version.extend({ reason: z.string().trim().min(5).max(2000) }),
    answer: z.object({ approvalId: z.uuid() }),
  }),
} as const
