import { newId } from '#platform/clock/ids.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import { knownBefore } from '#modules/people/reads.ts'
import type { organisationContract } from '../contract.ts'
import { mayStandUnder, type Tree, treeOf, type Unit } from '../rules/tree.ts'
import { changeUnit, currentUnits, insertUnits, unitsKnownAt } from '../store/units.ts'

type C = typeof organisationContract

export const listUnits = async (ctx: Context): Promise<Outcome<AnswerGiven<C['listUnits']>>> => ok({ items: [...(await currentUnits(ctx.tx, ctx.agency.id))] })

/** A query over recorded times: the rows that were recorded before the day ended where the agency is, and not closed by then. */
export const listUnitsKnown = async (ctx: Context, { params }: Received<C['listUnitsKnown']>): Promise<Outcome<AnswerGiven<C['listUnitsKnown']>>> =>
  ok({ items: [...(await unitsKnownAt(ctx.tx, ctx.agency.id, knownBefore(params.day, ctx.agency.timeZone)))] })

const rootOf = (tree: Tree): Unit | undefined => [...tree.values()].find((unit) => unit.parentId === null && unit.state === 'placed')

export const createUnit = async (ctx: Context, { body }: Received<C['createUnit']>): Promise<Outcome<AnswerGiven<C['createUnit']>>> => {
  const tree = treeOf(await currentUnits(ctx.tx, ctx.agency.id))
  const parent = body.parentId === null ? undefined : tree.get(body.parentId)
  if (body.parentId !== null && parent?.state !== 'placed') return refuse('UNIT_PARENT_UNPLACED')
  if (body.parentId === null && rootOf(tree) !== undefined) return refuse('UNIT_ROOT_TAKEN')
  const id = newId(ctx.received)
  await insertUnits(ctx.tx, ctx.agency.id, id, ctx.received, [{ id, siasnId: null, name: body.name, parentId: body.parentId, state: 'placed' }])
  await append(ctx, { chain: 'agency', kind: 'unit.made', parts: [{ name: 'unit', content: { unit: id, name: body.name, parent: body.parentId } }] })
  return ok({ unitId: id })
}

/** All of the units move, or none (I-31); each as the reader saw it (I-30). One entry on record. */
export const placeUnits = async (ctx: Context, { body }: Received<C['placeUnits']>): Promise<Outcome<AnswerGiven<C['placeUnits']>>> => {
  const tree = treeOf(await currentUnits(ctx.tx, ctx.agency.id))
  const allowed = mayPlace(tree, body.parentId, body.units.map(({ unitId }) => unitId))
  if (!allowed.ok) return allowed
  const actId = newId(ctx.received)
  for (const { unitId, version } of body.units) {
    const name = tree.get(unitId)?.name ?? ''
    const moved = await changeUnit(ctx.tx, ctx.agency.id, actId, ctx.received, { unitId, version, name, parentId: body.parentId, validFrom: body.from })
    // A refusal rolls back what stands before it.
    if (!moved) return refuse('STALE')
  }
  await append(ctx, { chain: 'agency', kind: 'unit.placed', parts: [{ name: 'units', content: { act: actId, from: body.from, parent: body.parentId, units: body.units.map(({ unitId }) => unitId) } }] })
  return ok({ placed: body.units.length })
}

const mayPlace = (tree: Tree, parentId: string | null, units: readonly string[]): Outcome<true> => {
  if (units.some((id) => !tree.has(id))) return refuse('NOT_FOUND')
  if (parentId === null) {
    const root = rootOf(tree)
    return units.length === 1 && (root === undefined || root.id === units[0]) ? ok(true) : refuse('UNIT_ROOT_TAKEN')
  }
  if (tree.get(parentId)?.state !== 'placed') return refuse('UNIT_PARENT_UNPLACED')
  return units.every((id) => mayStandUnder(tree, id, parentId)) ? ok(true) : refuse('UNIT_CIRCLE')
}

export const renameUnit = async (ctx: Context, { params, body }: Received<C['renameUnit']>): Promise<Outcome<AnswerGiven<C['renameUnit']>>> => {
  const unit = treeOf(await currentUnits(ctx.tx, ctx.agency.id)).get(params.unitId)
  if (unit === undefined) return refuse('NOT_FOUND')
  if (unit.state !== 'placed') return refuse('UNIT_UNPLACED')
  const actId = newId(ctx.received)
  const changed = await changeUnit(ctx.tx, ctx.agency.id, actId, ctx.received, { unitId: unit.id, version: body.version, name: body.name, parentId: unit.parentId, validFrom: body.from })
  if (!changed) return refuse('STALE')
  await append(ctx, { chain: 'agency', kind: 'unit.renamed', parts: [{ name: 'unit', content: { act: actId, unit: unit.id, from: body.from, before: unit.name, after: body.name } }] })
  return ok({ renamed: true })
}
