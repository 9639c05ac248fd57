import { z } from 'zod'
import { route } from '#platform/face/route.ts'
import { unitImportRoutes } from './contract/unit-imports.ts'
import { organisationPolicy as policy } from './policy.ts'
import { positionKinds, tiers } from './rules/position-class.ts'

const count = z.number().int()
const day = z.iso.date().refine((text) => text >= '1900', 'not a day of ours')
const name = z.string().trim().min(1).max(300)

export const unitShape = z.object({
  id: z.uuid(),
  name: z.string(),
  siasnId: z.string().nullable(),
  parentId: z.uuid().nullable(),
  state: z.enum(['placed', 'to_be_placed']),
  version: count,
})
export type UnitAnswer = z.infer<typeof unitShape>

export const positionShape = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(positionKinds),
  tier: z.enum(tiers).nullable(),
  pensionKey: z.string().nullable(),
  /** title: read from the title, confirmed by nobody. */
  basis: z.enum(['title', 'person']),
  state: z.enum(['placed', 'to_be_placed']),
  version: count,
})
export type PositionAnswer = z.infer<typeof positionShape>

export const organisationContract = {
  ...unitImportRoutes,
  listUnits: route({
    method: 'GET',
    path: '/api/units',
    access: policy.see.who,
    summary: 'Every unit of the agency as it stands now; the tree follows from parentId.',
    answer: z.object({ items: z.array(unitShape) }),
  }),
  listUnitsKnown: route({
    method: 'GET',
    path: '/api/units/known/:day',
    access: policy.see.who,
    summary: 'Every unit as it was known at the end of a day.',
    params: z.object({ day }),
    answer: z.object({ items: z.array(unitShape) }),
  }),
  createUnit: route({
    method: 'POST',
    path: '/api/units',
    access: policy.changeUnits.who,
    summary: 'Makes a unit below another; without a parent it is the root, of which there is one.',
    body: z.object({ name, parentId: z.uuid().nullable() }),
    answer: z.object({ unitId: z.uuid() }),
  }),
  placeUnits: route({
    method: 'POST',
    path: '/api/units/place',
    access: policy.changeUnits.who,
    summary: 'Puts units below a parent from a day on (or makes one of them the root); refused if a unit would stand below itself.',
    body: z.object({ parentId: z.uuid().nullable(), from: day, units: z.array(z.object({ unitId: z.uuid(), version: count })).min(1).max(1000) }),
    answer: z.object({ placed: count }),
  }),
  renameUnit: route({
    method: 'POST',
    path: '/api/units/:unitId/name',
    access: policy.changeUnits.who,
    summary: 'Gives a unit another name from a day on.',
    params: z.object({ unitId: z.uuid() }),
    body: z.object({ name, from: day, version: count }),
    answer: z.object({ renamed: z.literal(true) }),
  }),
  listPositions: route({
    method: 'GET',
    path: '/api/positions',
    access: policy.see.who,
    summary: 'Positions by name, found by the words of their titles.',
    query: z.object({
      q: z.string().trim().max(100).default(''),
      state: z.enum(['all', 'to_be_placed', 'no_tier']).default('all'),
      after: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    answer: z.object({ items: z.array(positionShape), next: z.string().nullable() }),
  }),
  classPosition: route({
    method: 'POST',
    path: '/api/positions/:positionId/class',
    access: policy.classPositions.who,
    summary: 'Confirms or corrects the class of a position: kind, tier, and the rule of its age of pension.',
    params: z.object({ positionId: z.uuid() }),
    body: z.object({ kind: z.enum(positionKinds), tier: z.enum(tiers).nullable(), pensionKey: z.string().regex(/^bup\.position\.[a-z_]{1,60}$/).nullable(), version: count }),
    answer: z.object({ classed: z.literal(true) }),
  }),
} as const
