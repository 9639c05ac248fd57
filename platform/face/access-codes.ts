/**
 * The words of access. A role is granted (by two people) in one agency; a seat is held in one process; a relation is
 * computed and never granted. An operation lists the codes that are let in (I-35).
 */
export const roles = [
  'agency_admin',
  'hr_officer',
  'hr_head',
  'appointing_official',
  'regional_secretary',
  'unit_officer',
  'organiser',
  'overseer',
  'auditor',
  'province_officer',
  'employee',
  'platform_operator',
] as const

export const seats = ['judge', 'chair', 'mentor', 'entrant', 'secretary', 'examiner', 'transcriber', 'partner'] as const

export const relations = ['self', 'author', 'superior', 'unit_head'] as const

export type Role = (typeof roles)[number]
export type Seat = (typeof seats)[number]
export type Relation = (typeof relations)[number]
export type AccessCode = Role | Seat | Relation | 'signed_in' | 'public'

const roleNames: ReadonlySet<string> = new Set(roles)
const seatNames: ReadonlySet<string> = new Set(seats)
const relationNames: ReadonlySet<string> = new Set(relations)

export const isRole = (code: string): code is Role => roleNames.has(code)
export const isSeat = (code: string): code is Seat => seatNames.has(code)
export const isRelation = (code: string): code is Relation => relationNames.has(code)

/** Roles that decide in a process and can be held for one of them alone, until a day (I-10). */
export const forProcess = ['organiser', 'hr_head', 'appointing_official', 'regional_secretary', 'overseer', 'auditor'] as const satisfies readonly Role[]
