import type { Generator } from '#core/random/seeded-generator.ts'
import { careers, gradeNames, type Level, levels } from './careers.ts'
import { between, one } from './choose.ts'
import type { Tier } from './positions.ts'

/** A month as a count, so that careers are sums: year x 12 + month - 1. Days of appointment are always the first. */
export const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
export const firstDay = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`

export type InventedCareer = {
  readonly kind: 'PNS' | 'CPNS' | 'PPPK'
  readonly birthDate: string
  readonly cpnsFrom: string
  readonly pnsFrom: string | null
  readonly level: Level
  readonly graduated: string
  readonly firstGrade: { readonly id: string; readonly name: string }
  readonly grade: { readonly id: string; readonly name: string }
  readonly gradeFrom: string
  readonly positionFrom: string
  readonly serviceMonths: number
}

const kindOf = (draw: Generator, tier: Tier): 'PNS' | 'PPPK' => {
  const chance = draw.uniform()
  return chance < 0.27 && (tier === 'JF_PT' || tier === 'JF_TR' || tier === 'PELAKSANA') ? 'PPPK' : 'PNS'
}

/** Birth, appointment, grade and post in an order that a life has, ending at `today`. The draws do not depend on `today`. */
export const inventCareer = (draw: Generator, tier: Tier, today: string): InventedCareer => {
  const career = careers[tier]
  const now = monthOf(today)
  const kind = kindOf(draw, tier)
  const level = one(draw, career.levels)
  const age = between(draw, career.ages[0] * 12 + 6, career.ages[1] * 12)
  const birth = now - age
  const day = between(draw, 1, 28)
  const studied = levels[level].age * 12
  const earliest = kind === 'PPPK' ? Math.max(studied, age - 60) : Math.max(Math.min(studied, 23 * 12), 18 * 12)
  const latest = Math.max(earliest + 1, kind === 'PPPK' ? age - 2 : Math.min(34 * 12, age - 4))
  const joined = birth + between(draw, earliest, latest)
  const served = now - joined
  const promoted = joined + Math.floor(served * (0.5 + draw.uniform() * 0.45))
  const placed = joined + Math.floor(served * (0.4 + draw.uniform() * 0.55))
  const grade = one(draw, career.grades)
  const pppk = { id: levels[level].pppk, name: levels[level].pppk }
  const first = kind === 'PPPK' ? pppk : { id: levels[level].entry, name: gradeNames[levels[level].entry] ?? '' }
  return {
    kind: kind === 'PNS' && served < 12 ? 'CPNS' : kind,
    birthDate: `${firstDay(birth).slice(0, 8)}${String(day).padStart(2, '0')}`,
    cpnsFrom: firstDay(joined),
    pnsFrom: kind === 'PNS' && served >= 12 ? firstDay(joined + 12) : null,
    level,
    graduated: String(Math.floor((birth + Math.min(studied, age - 1)) / 12)),
    firstGrade: first,
    grade: kind === 'PPPK' ? pppk : Number(grade) < Number(first.id) ? first : { id: grade, name: gradeNames[grade] ?? '' },
    gradeFrom: firstDay(kind === 'PPPK' ? joined : promoted),
    positionFrom: firstDay(placed),
    serviceMonths: served,
  }
}
