import type { Criterion } from '../rules/rules-document.ts'
import type { Both } from '../rules/text-shape.ts'
import { inovasiCriteria } from './inovasi-criteria.ts'
import { smartAsnCriteria } from './smart-asn-criteria.ts'

/** Criteria with their anchors from which an organiser takes what fits: data, a starting point, never a rule. */
export const criteriaLibrary: readonly { readonly code: string; readonly name: Both; readonly criteria: readonly Criterion[] }[] = [
  { code: 'inovasi', name: { id: 'Inovasi', en: 'Innovation' }, criteria: inovasiCriteria },
  { code: 'smart-asn', name: { id: 'Smart ASN', en: 'Smart ASN' }, criteria: smartAsnCriteria },
]
