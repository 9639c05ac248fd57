import { type Generator, seededGenerator } from '#core/random/seeded-generator.ts'
import { levels } from './careers.ts'
import { between, byShare, one } from './choose.ts'
import { inventCareer, type InventedCareer } from './invent-career.ts'
import { type InventedName, inventName } from './invent-name.ts'
import { kabupaten, type UnitPlan } from './kabupaten.ts'
import { birthPlaces } from './names.ts'
import { type PositionPlan, structuralPosts, type Tier, trades } from './positions.ts'

export type InventedUnit = { readonly siasnId: string; readonly name: string; readonly parentSiasnId: string | null }
export type InventedPosition = { readonly siasnId: string; readonly name: string; readonly tier: Tier; readonly structural: boolean }
export type InventedEmployee = InventedName & InventedCareer & {
  readonly siasnId: string
  readonly nip: string
  readonly nik: string
  readonly titleBehind: string
  readonly birthPlace: string
  readonly maritalId: string
  readonly legalPositionId: string
  readonly phone: string
  readonly major: string
  readonly unit: InventedUnit
  readonly position: InventedPosition
}
export type InventedRoster = {
  readonly agency: { readonly siasnId: string; readonly name: string }
  readonly units: readonly InventedUnit[]
  readonly positions: readonly InventedPosition[]
  readonly employees: readonly InventedEmployee[]
}

const hex = (draw: Generator): string => Array.from({ length: 4 }, () => draw.uint32().toString(16).padStart(8, '0')).join('')

/**
 * A regency's people from a seed: some 40 units in a tree, their posts, and as many employees as wanted. The same seed gives the same people in
 * the same places; dates follow `today`. Nobody of them exists.
 */
export const inventRoster = (given: { readonly seed: string | number; readonly employees: number; readonly today: string }): InventedRoster => {
  const draw = seededGenerator(`roster ${given.seed}`)
  const agency = { siasnId: hex(draw).toUpperCase(), name: 'Pemerintah Kab. Contoh' }
  const ids = new Map(kabupaten.map((plan) => [plan.name, hex(draw)]))
  const units = kabupaten.map((plan): InventedUnit => ({ siasnId: ids.get(plan.name) ?? '', name: plan.name, parentSiasnId: plan.under === undefined ? null : (ids.get(plan.under) ?? null) }))
  const positions = new Map<string, InventedPosition>()
  const positionOf = (plan: PositionPlan, structural: boolean): InventedPosition => {
    const known = positions.get(plan.name)
    if (known !== undefined) return known
    const made = { siasnId: hex(draw), name: plan.name, tier: plan.tier, structural }
    positions.set(plan.name, made)
    return made
  }
  const posts = kabupaten.flatMap((plan, index) => structuralPosts(plan).map((post) => ({ unit: units[index], position: positionOf(post, true) })))
  const used = new Set<string>()
  const employees = Array.from({ length: given.employees }, (_, index): InventedEmployee => {
    const post = posts[index] ?? ordinaryPost(draw, units, positionOf)
    if (post.unit === undefined) throw new Error('A post without a unit.')
    return inventEmployee(draw, post.unit, post.position, given.today, used)
  })
  return { agency, units, positions: [...positions.values()], employees }
}

const places = kabupaten.map((plan, index) => ({ plan, index })).filter(({ plan }) => plan.weight > 0)

const ordinaryPost = (draw: Generator, units: readonly InventedUnit[], positionOf: (plan: PositionPlan, structural: boolean) => InventedPosition) => {
  const { plan, index } = byShare(draw, places, (place: { readonly plan: UnitPlan }) => place.plan.weight)
  return { unit: units[index], position: positionOf(byShare(draw, trades[plan.trade], ({ share }) => share), false) }
}

const inventEmployee = (draw: Generator, unit: InventedUnit, position: InventedPosition, today: string, used: Set<string>): InventedEmployee => {
  const name = inventName(draw, /Guru|Perawat|Bidan|Pekerja Sosial/.test(position.name) ? 0.68 : 0.42)
  const career = inventCareer(draw, position.tier, today)
  const birthPlace = one(draw, birthPlaces)
  const age = Number(today.slice(0, 4)) - Number(career.birthDate.slice(0, 4))
  const married = draw.uniform() < Math.min(0.9, (age - 22) / 12)
  const leave = draw.uniform()
  return {
    ...name,
    ...career,
    siasnId: hex(draw).toUpperCase(),
    nip: freeNip(draw, name, career, used),
    nik: nikOf(draw, name, career),
    titleBehind: levels[career.level].title.length === 0 ? '' : one(draw, levels[career.level].title),
    birthPlace,
    maritalId: married ? '1' : age > 40 ? '2' : '4',
    legalPositionId: career.kind === 'PPPK' ? '71' : leave < 0.006 ? '03' : leave < 0.01 ? '02' : '01',
    phone: `08${between(draw, 11, 59)}${String(draw.below(100_000_000)).padStart(8, '0')}`,
    major: one(draw, levels[career.level].majors),
    unit,
    position,
  }
}

/** The serial begins where chance says and goes on to the next that is free: no two people share a number. */
const freeNip = (draw: Generator, name: InventedName, career: InventedCareer, used: Set<string>): string => {
  const middle = career.kind === 'PPPK' ? `${career.cpnsFrom.slice(0, 4)}21` : career.cpnsFrom.slice(0, 7).replace('-', '')
  const start = `${career.birthDate.replaceAll('-', '')}${middle}${name.sex === 'M' ? 1 : 2}`
  const first = between(draw, 1, 30)
  for (let step = 0; step < 999; step += 1) {
    const nip = start + String(((first - 1 + step) % 999) + 1).padStart(3, '0')
    if (used.has(nip)) continue
    used.add(nip)
    return nip
  }
  throw new Error('More than 999 people of one birthday and one appointment.')
}

/** Area 99: no province has it. */
const nikOf = (draw: Generator, name: InventedName, career: InventedCareer): string => {
  const day = Number(career.birthDate.slice(8)) + (name.sex === 'F' ? 40 : 0)
  return `99${String(between(draw, 1, 20)).padStart(2, '0')}${String(between(draw, 1, 20)).padStart(2, '0')}${String(day).padStart(2, '0')}${career.birthDate.slice(5, 7)}${career.birthDate.slice(2, 4)}${String(between(draw, 1, 9999)).padStart(4, '0')}`
}
