export const agencyKinds = ['regency', 'city', 'province', 'ministry'] as const
export type AgencyKind = (typeof agencyKinds)[number]

export const timeZones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const
export type TimeZone = (typeof timeZones)[number]
