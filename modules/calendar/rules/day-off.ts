export const dayKinds = ['holiday', 'joint', 'local'] as const
export type DayKind = (typeof dayKinds)[number]

/** A day on which the office does not work: a national holiday, cuti bersama, or a local day. */
export type DayOff = { readonly day: string; readonly kind: DayKind; readonly name: string }
