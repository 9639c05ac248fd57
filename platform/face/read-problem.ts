import type { Problem } from './problem.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

const isPlace = (value: unknown): value is { readonly place: string; readonly message: string } =>
  isRecord(value) && typeof value.place === 'string' && typeof value.message === 'string'

/** A problem as it came over the network, or undefined where something else answered (a proxy, a captive portal). By hand, so that no page carries a parser for it. */
export const readProblem = (value: unknown): Problem | undefined => {
  if (!isRecord(value)) return undefined
  const { type, status, code, title, detail, facts, places, reference } = value
  if (typeof type !== 'string' || typeof status !== 'number' || typeof code !== 'string' || typeof title !== 'string' || typeof reference !== 'string') return undefined
  return {
    type,
    status,
    code,
    title,
    reference,
    ...(typeof detail === 'string' ? { detail } : {}),
    ...(isRecord(facts) ? { facts } : {}),
    ...(Array.isArray(places) ? { places: places.filter(isPlace) } : {}),
  }
}
