/** Indonesia's three zones keep one offset all year, so an offset table is exact. */
const zones = {
  'Asia/Jakarta': { name: 'WIB', offset: 7 },
  'Asia/Pontianak': { name: 'WIB', offset: 7 },
  'Asia/Makassar': { name: 'WITA', offset: 8 },
  'Asia/Jayapura': { name: 'WIT', offset: 9 },
} as const

export type Zone = { readonly name: string; readonly offset: number }

/** The zone of an agency by its IANA name. */
export const zoneOf = (timeZone: string): Zone => {
  const found = Object.entries(zones).find(([name]) => name === timeZone)
  if (found === undefined) throw new Error(`${timeZone} is not a zone of Indonesia.`)
  return found[1]
}
