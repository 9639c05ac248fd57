/**
 * A score as a person types it ("87,5", " 90 ", "087.50") in the one spelling of documents ("87.5", "90"), or undefined. Commas
 * are the decimal sign here; a point is understood too.
 */
export const typedScore = (text: string): string | undefined => {
  const [, whole, fraction = ''] = /^0*(\d{1,9})(?:[.,](\d{1,9}))?$/.exec(text.trim()) ?? []
  if (whole === undefined) return undefined
  const digits = fraction.replace(/0+$/, '')
  return digits === '' ? whole : `${whole}.${digits}`
}
