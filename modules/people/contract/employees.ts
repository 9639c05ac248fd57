import { z } from 'zod'
import { route } from '#platform/face/route.ts'
import { peoplePolicy as policy } from '../policy.ts'

const day = z.string()

export const employeeItem = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Titles as recorded, before and behind the name. */
  frontTitle: z.string().nullable(),
  backTitle: z.string().nullable(),
  nipTail: z.string(),
  unitId: z.uuid().nullable(),
  unit: z.string().nullable(),
  positionId: z.uuid().nullable(),
  position: z.string().nullable(),
  kind: z.string().nullable(),
  active: z.boolean(),
  legalPosition: z.string().nullable(),
})
export type EmployeeItem = z.infer<typeof employeeItem>

/** A row of a fact with its two times and who wrote it. */
const times = { validFrom: day.nullable(), validTo: day.nullable(), recordedFrom: z.string(), recordedTo: z.string().nullable(), writtenBy: z.uuid(), handVerified: z.boolean() }

/** What was known at the end of this day; without it, what is known now. */
const known = z.iso.date().refine((text) => text >= '1900', 'not a day of ours')

const directoryQuery = z.object({
  knownOn: known.optional(),
  q: z.string().trim().max(100).default(''),
  unit: z.uuid().optional(),
  position: z.uuid().optional(),
  kind: z.enum(['CPNS', 'PNS', 'PPPK', 'PPPK_PW', 'unknown']).optional(),
  state: z.enum(['active', 'inactive', 'all']).default('active'),
})

const employeeFile = employeeItem.extend({
  unitPath: z.array(z.object({ id: z.uuid(), name: z.string() })),
  isMe: z.boolean(),
  placements: z.array(z.object({ unit: z.string().nullable(), position: z.string().nullable(), assignment: z.string(), ...times })),
  ranks: z.array(z.object({ grade: z.string().nullable(), serviceYears: z.string().nullable(), serviceMonths: z.string().nullable(), ...times })),
  educations: z.array(z.object({ level: z.string().nullable(), major: z.string().nullable(), school: z.string().nullable(), graduated: z.string().nullable(), ...times })),
  standings: z.array(
    z.object({
      kind: z.string(),
      legalPosition: z.string().nullable(),
      employmentType: z.string().nullable(),
      cpnsFrom: day.nullable(),
      pnsFrom: day.nullable(),
      homeAgency: z.string().nullable(),
      workAgency: z.string().nullable(),
      ...times,
    }),
  ),
  acts: z.array(z.object({ id: z.uuid(), kind: z.string(), at: z.string(), fileName: z.string().nullable() })),
})

export const employeeRoutes = {
  listEmployees: route({
    method: 'GET',
    path: '/api/employees',
    access: policy.seeDirectory.who,
    summary: 'The directory: employees by name, found by the folded words of their names, the whole number or its last three digits.',
    query: directoryQuery.extend({ after: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
    answer: z.object({ items: z.array(employeeItem), next: z.string().nullable() }),
  }),
  countEmployees: route({
    method: 'GET',
    path: '/api/employees/count',
    access: policy.seeDirectory.who,
    summary: 'How many employees the directory finds.',
    query: directoryQuery,
    answer: z.object({ count: z.number().int() }),
  }),
  countByUnit: route({
    method: 'GET',
    path: '/api/employees/by-unit',
    access: policy.seeDirectory.who,
    summary: 'How many active employees each unit has by itself.',
    answer: z.object({ items: z.array(z.object({ unitId: z.uuid(), count: z.number().int() })) }),
  }),
  exportEmployees: route({
    method: 'GET',
    path: '/api/employees/export',
    access: policy.seeDirectory.who,
    summary: 'The directory as it is filtered, as xlsx, with the last three digits of the numbers.',
    query: directoryQuery,
    answer: z.unknown(),
    download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  readEmployee: route({
    method: 'GET',
    path: '/api/employees/:employeeId',
    access: policy.seeEmployee.who,
    summary: 'One employee: the facts as they are recorded now, and those before, without anything protected.',
    params: z.object({ employeeId: z.uuid() }),
    answer: employeeFile,
  }),
  readEmployeeKnown: route({
    method: 'GET',
    path: '/api/employees/:employeeId/known/:day',
    access: policy.seeEmployee.who,
    summary: 'One employee as it was known at the end of a day: the rows that were recorded by then and not yet closed.',
    params: z.object({ employeeId: z.uuid(), day: known }),
    answer: employeeFile,
  }),
  readMyEmployee: route({
    method: 'GET',
    path: '/api/my/employee',
    access: ['signed_in'],
    summary: 'Which employee I am in this agency, if any.',
    answer: z.object({ employeeId: z.uuid().nullable() }),
  }),
  readNumber: route({
    method: 'POST',
    path: '/api/employees/:employeeId/number',
    access: policy.readNumber.who,
    summary: 'The whole employee number. The reading is logged.',
    params: z.object({ employeeId: z.uuid() }),
    answer: z.object({ nip: z.string(), nipOld: z.string().nullable() }),
  }),
  readProtected: route({
    method: 'POST',
    path: '/api/employees/:employeeId/protected',
    access: policy.readProtected.who,
    summary: 'What is protected: birth, sex, religion, marital status, contact, and the date of pension that follows from the birth. The reading is logged.',
    params: z.object({ employeeId: z.uuid() }),
    answer: z.object({
      birthDate: day.nullable(),
      birthPlace: z.string().nullable(),
      sex: z.string().nullable(),
      religion: z.string().nullable(),
      maritalStatus: z.string().nullable(),
      ethnicity: z.string().nullable(),
      disability: z.string().nullable(),
      nikTail: z.string().nullable(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      officeEmail: z.string().nullable(),
      address: z.string().nullable(),
      /** Null where the birth date, the position's class or the rule is not known. */
      pension: z
        .object({ date: day, years: z.number().int(), legalBasis: z.string(), article: z.string().nullable(), ruleConfirmed: z.boolean(), classConfirmed: z.boolean() })
        .nullable(),
    }),
  }),
  listReadings: route({
    method: 'GET',
    path: '/api/employees/:employeeId/readings',
    access: policy.readReadings.who,
    summary: 'Who read what of this employee, newest first.',
    params: z.object({ employeeId: z.uuid() }),
    answer: z.object({ items: z.array(z.object({ reader: z.string(), what: z.string(), at: z.string() })) }),
  }),
} as const
