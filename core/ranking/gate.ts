import type { Category } from '../ledger/documents/rules.ts'
import { readDecimal } from './decimal.ts'
import { compare } from './rational.ts'
import { before, type Standing } from './standing.ts'

type Gate = NonNullable<Category['gate']>
type Placed = Standing & { readonly entry: string; readonly place: number }

/**
 * Who passes a gate (docs/bundle.md section 9.8): codes, sorted. No entry is ever cut off from its equal: with `all` what is
 * equal in value advances together, with `ladder` what is equal in every step too (I-3). `place` is that of `competition/1`.
 */
export const passedGate = (gate: Gate, entries: readonly Placed[]): readonly string[] => {
  const inTop = gate.kind === 'threshold' ? () => true : among(gate, entries)
  const least = gate.kind === 'top' ? undefined : readDecimal(gate.value)
  const passed = entries.filter((each) => inTop(each) && (least === undefined || compare(each.value, least) >= 0))
  return passed.map(({ entry }) => entry).sort()
}

const among = ({ count, equals }: Exclude<Gate, { readonly kind: 'threshold' }>, entries: readonly Placed[]): ((each: Placed) => boolean) => {
  if (equals === 'extra-sheet') throw new Error('A cut by extra sheets is not walked today; the seal refuses it.')
  if (equals === 'ladder') return ({ place }) => place <= count
  const last = [...entries].sort(before)[count - 1]
  return ({ value }) => last === undefined || compare(value, last.value) >= 0
}
