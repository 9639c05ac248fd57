import { isRole, type Role, roles } from '#platform/face/access-codes.ts'

/** One line of the list as it was typed. */
export type TypedGrant = { readonly row: number; readonly nip: string; readonly role: string; readonly unit: string; readonly letter: string; readonly until: string }

export const grantFindings = ['NIP_WRONG', 'NIP_UNKNOWN', 'ROLE_UNKNOWN', 'ROLE_ALONE', 'UNIT_UNKNOWN', 'UNIT_TWICE', 'UNIT_MISSING', 'UNIT_NOT_HERE', 'LETTER_MISSING', 'UNTIL_WRONG', 'UNTIL_PAST', 'ROW_TWICE', 'HELD_ALREADY', 'ONESELF'] as const
export type GrantFinding = (typeof grantFindings)[number]

export type PlannedGrant = {
  readonly row: number
  readonly personId: string | null
  readonly name: string
  readonly tail: string
  readonly role: string
  readonly unitId: string | null
  readonly unit: string | null
  readonly letter: string
  /** 'yyyy-mm-dd', the last day. */
  readonly until: string | null
  readonly findings: readonly GrantFinding[]
}

export type GrantListKnown = {
  readonly people: ReadonlyMap<string, { readonly personId: string; readonly name: string }>
  readonly units: readonly { readonly id: string; readonly name: string; readonly siasnId: string | null }[]
  /** `${personId} ${role} ${unitId ?? ''}` of what is held now or later. */
  readonly held: ReadonlySet<string>
  readonly actorPersonId: string
  /** 'yyyy-mm-dd' where the agency is. */
  readonly today: string
}

/** Roles that a list may give. An administrator is named one by one; the server's operator from the terminal. */
const listed: ReadonlySet<Role> = new Set(roles.filter((role) => role !== 'agency_admin' && role !== 'platform_operator'))

const spellings: ReadonlyMap<string, Role> = new Map([
  ['petugas kepegawaian', 'hr_officer'],
  ['kepala kepegawaian', 'hr_head'],
  ['pejabat pembina kepegawaian', 'appointing_official'],
  ['sekretaris daerah', 'regional_secretary'],
  ['petugas unit', 'unit_officer'],
  ['panitia', 'organiser'],
  ['pengawas merit', 'overseer'],
  ['peninjau sistem', 'auditor'],
  ['petugas provinsi', 'province_officer'],
  ['pegawai', 'employee'],
  ['administrator instansi', 'agency_admin'],
])

const roleOf = (typed: string): Role | undefined => {
  const word = typed.trim().toLowerCase()
  return isRole(word) ? word : spellings.get(word)
}

const dayOf = (typed: string): string | undefined => {
  const [, day, month, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(typed) ?? []
  const iso = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : day === undefined ? '' : `${year}-${month?.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return iso !== '' && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}

export const grantKey = (personId: string, role: string, unitId: string | null): string => `${personId} ${role} ${unitId ?? ''}`

/** What each line would give, and what is wrong with it. Nothing is guessed: a unit named twice is named by its SIASN id. */
export const planGrants = (typed: readonly TypedGrant[], known: GrantListKnown): readonly PlannedGrant[] => {
  const seen = new Set<string>()
  return typed.map((line): PlannedGrant => {
    const findings: GrantFinding[] = []
    const digits = line.nip.replace(/[\s.-]/g, '')
    const person = known.people.get(digits)
    if (!/^\d{18}$/.test(digits)) findings.push('NIP_WRONG')
    else if (person === undefined) findings.push('NIP_UNKNOWN')
    else if (person.personId === known.actorPersonId) findings.push('ONESELF')
    const role = roleOf(line.role)
    if (role === undefined) findings.push('ROLE_UNKNOWN')
    else if (!listed.has(role)) findings.push('ROLE_ALONE')
    const units = line.unit === '' ? [] : known.units.filter(({ name, siasnId }) => siasnId === line.unit || name.toLowerCase() === line.unit.toLowerCase())
    const unit = units.length === 1 ? units[0] : undefined
    if (line.unit !== '' && unit === undefined) findings.push(units.length === 0 ? 'UNIT_UNKNOWN' : 'UNIT_TWICE')
    // Only the officer of units is kept to units: another role with one would promise a limit that nothing keeps.
    if (role === 'unit_officer' && line.unit === '') findings.push('UNIT_MISSING')
    if (role !== undefined && role !== 'unit_officer' && line.unit !== '') findings.push('UNIT_NOT_HERE')
    if (line.letter.length < 3) findings.push('LETTER_MISSING')
    const until = line.until === '' ? null : dayOf(line.until)
    if (until === undefined) findings.push('UNTIL_WRONG')
    else if (until !== null && until < known.today) findings.push('UNTIL_PAST')
    if (person !== undefined && role !== undefined && findings.length === 0) {
      const key = grantKey(person.personId, role, unit?.id ?? null)
      if (seen.has(key)) findings.push('ROW_TWICE')
      else if (known.held.has(key)) findings.push('HELD_ALREADY')
      seen.add(key)
    }
    return {
      row: line.row,
      personId: person?.personId ?? null,
      name: person?.name ?? '',
      tail: digits.slice(-3),
      role: role ?? line.role.slice(0, 100),
      unitId: unit?.id ?? null,
      unit: unit?.name ?? (line.unit === '' ? null : line.unit.slice(0, 300)),
      letter: line.letter.slice(0, 300),
      until: until ?? null,
      findings,
    }
  })
}
