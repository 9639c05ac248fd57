/**
 * The spellings of docs/bundle.md section 1 as patterns, each anchored at both ends. Where a pattern is not enough
 * (an instant must exist, a fraction must be in lowest terms) a function beside it says so.
 */
export const spelling = {
  hex64: /^[0-9a-f]{64}$/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  instant: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  decimal: /^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/,
  rational: /^(?:0|-?[1-9]\d*(?:\/[1-9]\d*)?)$/,
  slug: /^[a-z][a-z0-9-]{0,31}$/,
  code: /^[A-Z][A-Z0-9]{1,7}$/,
  actor: /^(?:[0-9a-f]{16}|system)$/,
  partName: /^[a-z][a-z0-9_]{0,31}$/,
  origin: /^jenjang\/[a-z0-9-]{1,64}\/[a-z0-9-]{1,32}$/,
  chain: /^[a-z0-9-]{1,64}$/,
} as const satisfies Record<string, RegExp>

/** Whether the text is a moment that exists, in its one spelling: 2026-11-24T03:00:00.000Z. */
export const isInstant = (text: string): boolean => {
  if (!spelling.instant.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString() === text
}

/** Whether the text is a day that exists: 2026-11-24. */
export const isDay = (text: string): boolean => spelling.day.test(text) && isInstant(`${text}T00:00:00.000Z`)

/** Order by UTF-8 bytes, which for well-formed text is the order of code points: what docs/bundle.md calls sorted. */
export const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
