import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { findPositions, unitTree } from '#modules/organisation/reads.ts'
import type { peopleContract } from '../contract.ts'
import { searchTerms, upperEnd } from '../rules/fold-name.ts'
import { readableName } from '../rules/display-name.ts'
import { findImport, namedByImport } from '../store/imports.ts'
import { changesAfter, findingsAfter, gonePeopleAfter, newPeopleAfter } from '../store/previews.ts'

type C = typeof peopleContract
const PAGE = 50

/** The names of units and positions, also of those that the import would make. */
const placeNames = async (ctx: Context, importId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const tree = await unitTree(ctx)
  const positions = await findPositions(ctx, ids.filter((id) => !tree.has(id)))
  const named = await namedByImport(ctx.tx, ctx.agency.id, importId)
  return new Map([...named.map(({ id, name }) => [id, name] as const), ...[...tree.values(), ...positions.values()].map(({ id, name }) => [id, name] as const)])
}

const isThere = async (ctx: Context, importId: string): Promise<boolean> => (await findImport(ctx.tx, ctx.agency.id, importId)) !== undefined

export const listFindings = async (ctx: Context, { params, query }: Received<C['listFindings']>): Promise<Outcome<AnswerGiven<C['listFindings']>>> => {
  if (!(await isThere(ctx, params.importId))) return refuse('NOT_FOUND')
  const refuses = query.refuses === undefined ? undefined : query.refuses === 'yes'
  const found = await findingsAfter(ctx.tx, { agencyId: ctx.agency.id, importId: params.importId, refuses, code: query.code, after: numberOf(query.after, -1), limit: PAGE + 1 })
  const page = found.slice(0, PAGE)
  return ok({ items: page.map(({ ordinal: _, ...finding }) => finding), next: found.length > PAGE ? String(page.at(-1)?.ordinal) : null })
}

export const listChanges = async (ctx: Context, { params, query }: Received<C['listChanges']>): Promise<Outcome<AnswerGiven<C['listChanges']>>> => {
  if (!(await isThere(ctx, params.importId))) return refuse('NOT_FOUND')
  const terms = searchTerms(query.q).map((term) => [term, upperEnd(term)] as const)
  const [afterRow, afterField] = (query.after ?? '').split('.')
  const found = await changesAfter(ctx.tx, { agencyId: ctx.agency.id, importId: params.importId, field: query.field, terms, afterRow: numberOf(afterRow, -1), afterField: afterField ?? '', limit: PAGE + 1 })
  const page = found.slice(0, PAGE)
  const last = page.at(-1)
  const places = page.filter(({ field }) => field === 'unor_nama' || field === 'jabatan_nama').flatMap(({ before, after }) => [before, after].filter((id) => id !== null))
  const names = places.length === 0 ? new Map<string, string>() : await placeNames(ctx, params.importId, places)
  const shown = (value: string | null): string | null => (value === null ? null : (names.get(value) ?? value))
  return ok({
    items: page.map((change) => ({ ...change, name: readableName(change.name), before: shown(change.before), after: shown(change.after) })),
    next: found.length > PAGE && last !== undefined ? `${last.row}.${last.field}` : null,
  })
}

export const listImportPeople = async (ctx: Context, { params, query }: Received<C['listImportPeople']>): Promise<Outcome<AnswerGiven<C['listImportPeople']>>> => {
  if (!(await isThere(ctx, params.importId))) return refuse('NOT_FOUND')
  const of = { agencyId: ctx.agency.id, importId: params.importId, limit: PAGE + 1 }
  const first = '00000000-0000-0000-0000-000000000000'
  const after = /^[0-9a-f-]{36}$/.test(query.after ?? '') ? (query.after ?? first) : first
  const found = query.which === 'new' ? await newPeopleAfter(ctx.tx, { ...of, after: numberOf(query.after, -1) }) : await gonePeopleAfter(ctx.tx, { ...of, after })
  const page = found.slice(0, PAGE)
  const last = page.at(-1)
  const names = await placeNames(ctx, params.importId, page.flatMap(({ unitId, positionId }) => [unitId, positionId].filter((id) => id !== null)))
  return ok({
    items: page.map(({ row, name, nipTail, unitId, positionId }) => ({
      row,
      name: readableName(name),
      nipTail,
      unit: unitId === null ? null : (names.get(unitId) ?? null),
      position: positionId === null ? null : (names.get(positionId) ?? null),
    })),
    next: found.length > PAGE && last !== undefined ? (query.which === 'new' ? String(last.row) : last.employeeId) : null,
  })
}

const numberOf = (text: string | undefined, otherwise: number): number => (text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : otherwise)
