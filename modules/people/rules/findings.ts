/** What the check of a roster can find, and whether the row is refused for it. All else is only said. */
export const findingCodes = {
  NIP_MISSING: { refuses: true },
  NIP_LENGTH: { refuses: true },
  NIP_DIGITS_LOST: { refuses: true },
  NIP_DUPLICATE: { refuses: true },
  NAME_EMPTY: { refuses: true },
  DATE_INVALID: { refuses: true },
  NIP_BIRTH_MISMATCH: { refuses: false },
  NIP_SEX_MISMATCH: { refuses: false },
  NIP_TMT_MISMATCH: { refuses: false },
  NIP_MONTH_UNKNOWN: { refuses: false },
  NIK_ODD: { refuses: false },
  UNIT_NEW: { refuses: false },
  POSITION_NEW: { refuses: false },
  AGENCY_OTHER: { refuses: false },
} as const satisfies Readonly<Record<string, { readonly refuses: boolean }>>

export type FindingCode = keyof typeof findingCodes

/** `row` is the number that the spreadsheet shows, `column` the heading as it stands in the file; `shown` may be shown to anybody who imports. */
export type Finding = { readonly row: number; readonly column: string; readonly code: FindingCode; readonly shown: string }

export const refuses = (code: FindingCode): boolean => findingCodes[code].refuses
