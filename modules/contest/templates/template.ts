import type { RulesDocument } from '../rules/rules-document.ts'
import type { Both } from '../rules/text-shape.ts'

/** What a contest starts from: data, never a second engine. */
export type Template = {
  readonly code: string
  readonly name: Both
  readonly about: Both
  readonly rules: Omit<RulesDocument, 'v' | 'contest' | 'title' | 'summary' | 'template'>
}
