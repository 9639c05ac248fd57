/** A cell: text, or a number where the file stores one; '' where it holds nothing. */
export type SheetCell = string | number

/** `row` is the number that the spreadsheet shows. Rows without content are left out. */
export type SheetRow = { readonly row: number; readonly cells: readonly SheetCell[] }
