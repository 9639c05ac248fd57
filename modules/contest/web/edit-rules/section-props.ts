import type { Category, RulesDocument } from '../../rules/rules-document.ts'
import type { Obstacle } from '../contest/use-contest.ts'

/** What every section of the editor is given: the rules, how to change them, and what is still in the way. */
export type SectionProps = {
  readonly rules: RulesDocument
  readonly edit: (change: Partial<RulesDocument>) => void
  readonly findings: readonly Obstacle[]
}

/** Sections of one category. */
export type CategoryProps = SectionProps & {
  readonly category: Category
  readonly at: number
  readonly editCategory: (change: Partial<Category>) => void
}
