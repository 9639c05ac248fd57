import { nipParts } from './nip.ts'

export type NipFinding = 'NIP_BIRTH_MISMATCH' | 'NIP_SEX_MISMATCH' | 'NIP_TMT_MISMATCH' | 'NIP_MONTH_UNKNOWN'

export type ComparedWith = {
  readonly birthDate: string | null
  readonly sex: 'M' | 'F' | null
  readonly cpnsFrom: string | null
  /** PPPK by the legal position (71, 72): their number's middle does not name a month. */
  readonly isPppk: boolean
}

/**
 * Where the number and the record differ. Never a refusal: a court may have corrected a birth date while the number stayed, so the
 * record's own field is the master. The day of birth is not shifted for women: that rule belongs to the NIK.
 */
export const nipFindings = (nip: string, record: ComparedWith): readonly NipFinding[] => {
  const parts = nipParts(nip)
  const found: NipFinding[] = []
  if (parts.birth === null || (record.birthDate !== null && parts.birth !== record.birthDate)) found.push('NIP_BIRTH_MISMATCH')
  if (parts.sex === 'unknown' || (record.sex !== null && parts.sex !== record.sex)) found.push('NIP_SEX_MISMATCH')
  if (parts.kind === 'unknown') found.push('NIP_MONTH_UNKNOWN')
  const comparesMonth = parts.kind === 'PNS' && !record.isPppk && record.cpnsFrom !== null
  if (comparesMonth && parts.since !== record.cpnsFrom?.slice(0, 7)) found.push('NIP_TMT_MISMATCH')
  return found
}
