/** What the check of a unit reference can find, and whether the row is refused for it. */
export const unitFindingCodes = {
  UNIT_ID_EMPTY: { refuses: true },
  UNIT_NAME_EMPTY: { refuses: true },
  UNIT_TWICE: { refuses: true },
  UNIT_IN_CIRCLE: { refuses: true },
  UNIT_ORPHAN: { refuses: false },
  UNIT_ROOTS: { refuses: false },
  UNIT_LEADER_UNKNOWN: { refuses: false },
} as const satisfies Readonly<Record<string, { readonly refuses: boolean }>>

export type UnitFindingCode = keyof typeof unitFindingCodes
export type UnitFinding = { readonly row: number; readonly name: string; readonly column: string; readonly code: UnitFindingCode; readonly shown: string }
