import type { JsonObject } from '../face/json.ts'

/** What a sheet can be refused for as a whole (I-39). The words stand in platform/words. */
export type SheetRefusal =
  | 'SHEET_TYPE'
  | 'SHEET_NOT_ZIP'
  | 'SHEET_LOCKED'
  | 'SHEET_DAMAGED'
  | 'SHEET_TOO_LARGE'
  | 'SHEET_BOMB'
  | 'SHEET_MACRO'
  | 'SHEET_LINKS'
  | 'SHEET_ENTITY'
  | 'SHEET_FORMULA'
  | 'SHEET_COLUMNS'
  | 'SHEET_ROWS'
  | 'SHEET_CELL_LONG'
  | 'SHEET_ENCODING'
  | 'SHEET_EMPTY'

/** Travels as an exception from the depth of a stream to the one who opened the sheet, who makes it a refusal. */
export class SheetRefused extends Error {
  readonly refusal: SheetRefusal
  readonly facts: JsonObject
  constructor(refusal: SheetRefusal, facts: JsonObject = {}) {
    super(refusal)
    this.name = 'SheetRefused'
    this.refusal = refusal
    this.facts = facts
  }
}
