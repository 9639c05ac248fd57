/**
 * What the title of a position says about its class. A reading, not a decision: until a person confirms it, the position's basis stays `title`
 * and what follows from it (the date of pension) is shown as not confirmed. null: the title does not say.
 */
export const positionKinds = ['structural', 'functional', 'dual', 'operational', 'unknown'] as const
export type PositionKind = (typeof positionKinds)[number]

export const tiers = [
  'JPT_UTAMA', 'JPT_MADYA', 'JPT_PRATAMA', 'ADMINISTRATOR', 'PENGAWAS',
  'JF_UT', 'JF_MA', 'JF_MU', 'JF_PT', 'JF_PY', 'JF_MH', 'JF_TR', 'JF_PM', 'PELAKSANA',
] as const
export type Tier = (typeof tiers)[number]

export type PositionClass = { readonly kind: PositionKind; readonly tier: Tier | null; readonly pensionKey: string | null }

/** SIASN jenisJabatan: 1 struktural, 2 fungsional tertentu, 3 rangkap, 4 fungsional umum (pelaksana). */
const kindOfType = (type: string): PositionKind => {
  const text = type.toLowerCase()
  if (text === '1' || text.includes('struktural')) return 'structural'
  if (text === '4' || text.includes('umum') || text.includes('pelaksana')) return 'operational'
  if (text === '2' || text.includes('fungsional')) return 'functional'
  if (text === '3' || text.includes('rangkap')) return 'dual'
  return 'unknown'
}

const functionalLevels: readonly (readonly [RegExp, Tier])[] = [
  [/\bahli utama\b/, 'JF_UT'],
  [/\bahli madya\b/, 'JF_MA'],
  [/\bahli muda\b/, 'JF_MU'],
  [/\bahli pertama\b/, 'JF_PT'],
  [/\bpenyelia\b/, 'JF_PY'],
  [/\b(?:mahir|pelaksana lanjutan)\b/, 'JF_MH'],
  [/\bterampil\b/, 'JF_TR'],
  [/\bpemula\b/, 'JF_PM'],
]

/** Posts of a regency or city (PP 18/2016); the same titles stand one tier higher in a province, so a person confirms. */
const structuralTitles: readonly (readonly [RegExp, Tier])[] = [
  [/^(?:sekretaris daerah|asisten|staf ahli|inspektur(?! pembantu)|sekretaris dprd|sekretaris dewan|kepala (?:dinas|badan|satuan polisi|pelaksana))\b/, 'JPT_PRATAMA'],
  [/^(?:camat|sekretaris (?!camat|kecamatan|kelurahan|lurah)|inspektur pembantu|kepala (?:bidang|bagian)|direktur)\b/, 'ADMINISTRATOR'],
  [/^(?:sekretaris (?:camat|kecamatan))\b/, 'ADMINISTRATOR'],
  [/^(?:lurah|sekretaris (?:kelurahan|lurah)|kepala (?:sub ?bagian|sub ?bidang|seksi|upt|upt[a-z]*|unit pelaksana))\b/, 'PENGAWAS'],
]

/** Functional positions whose age of pension the law gives apart (UU 14/2005; PP 11/2017). */
const ownAges: readonly (readonly [RegExp, string])[] = [
  [/^(?:guru besar|profesor)\b/, 'bup.position.guru_besar'],
  [/^lektor\b/, 'bup.position.lektor'],
  [/^(?:guru|kepala sekolah)\b/, 'bup.position.guru'],
  [/^(?:peneliti|perekayasa) ahli utama\b/, 'bup.position.peneliti_utama'],
  [/^(?:peneliti|perekayasa) ahli madya\b/, 'bup.position.peneliti_madya'],
]

const first = <T>(table: readonly (readonly [RegExp, T])[], text: string): T | null => table.find(([form]) => form.test(text))?.[1] ?? null

export const classOfTitle = (title: string, type: string): PositionClass => {
  const text = title.toLowerCase().replace(/\s+/g, ' ').trim()
  const kind = kindOfType(type)
  if (kind === 'structural') return { kind, tier: first(structuralTitles, text), pensionKey: null }
  if (kind === 'operational') return { kind, tier: 'PELAKSANA', pensionKey: null }
  const pensionKey = first(ownAges, text)
  return { kind, tier: first(functionalLevels, text), pensionKey }
}

/** The rulebook's key of the age of pension: the position's own, else its tier's; null where nobody said the tier. */
export const pensionKeyOf = (position: { readonly tier: string | null; readonly pensionKey: string | null }): string | null =>
  position.pensionKey ?? (position.tier === null ? null : `bup.tier.${position.tier.toLowerCase()}`)
