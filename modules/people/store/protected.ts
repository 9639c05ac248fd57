import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'

/** What is protected, of one employee, as it is recorded now. Only jenjang_personal reads it, and every reading is logged by the action. */
type Text = string | null
export type ProtectedRow = {
  readonly nip: Text
  readonly nipOld: Text
  readonly nik: Text
  readonly phone: Text
  readonly email: Text
  readonly officeEmail: Text
  readonly address: Text
  readonly birthDate: Text
  readonly birthPlace: Text
  readonly sex: Text
  readonly religion: Text
  readonly maritalStatus: Text
  readonly ethnicity: Text
  readonly disability: Text
}

export const protectedOf = async (tx: Tx, agencyId: string, id: string): Promise<ProtectedRow | undefined> => {
  const found = await sql<ProtectedRow>`
    select i.nip, i.nip_old as "nipOld", i.nik, i.phone, i.email, i.office_email as "officeEmail", i.address, a.birth_date as "birthDate",
           a.birth_place as "birthPlace", a.sex, a.religion, a.marital_status as "maritalStatus", a.ethnicity, a.disability
      from protected.identity i
      left join protected.attribute a on a.agency_id = ${agencyId} and a.employee_id = i.employee_id and a.is_open
     where i.agency_id = ${agencyId} and i.employee_id = ${id} and i.is_open`.execute(tx)
  return found.rows[0]
}
