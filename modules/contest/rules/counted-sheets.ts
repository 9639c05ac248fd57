import type { JudgeRules } from './rules-document.ts'

/** An assigned sheet, by codes. `gone`: taken back before it was sent, because the judge left or a conflict came up. */
export type AssignedSheet = { readonly judge: string; readonly entry: string; readonly sent: boolean; readonly gone: 'left' | 'conflict' | null }

/**
 * Which sheets count (docs/bundle.md, section 8): those that sitting judges sent, and those of a judge who left by the sealed
 * rule: all that exist, none, or all only if that judge had sent every sheet.
 */
export const countedSheets = <S extends AssignedSheet>(sheets: readonly S[], left: ReadonlySet<string>, rule: JudgeRules['leaver']): readonly S[] => {
  const unfinished = new Set(sheets.filter(({ gone, judge }) => gone === 'left' && left.has(judge)).map(({ judge }) => judge))
  return sheets.filter(({ sent, judge }) => {
    if (!sent) return false
    if (!left.has(judge)) return true
    return rule === 'count' || (rule === 'complete' && !unfinished.has(judge))
  })
}
