import { type WrittenCell, xlsxStream } from '#platform/documents/sheet.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import { wordsOf } from '#platform/face/words.ts'
import type { Context } from '#platform/http/context.ts'
import { download, type Download } from '#platform/http/download.ts'
import { namesOf } from '#platform/identity/person.ts'
import { findPositions, unitTree } from '#modules/organisation/reads.ts'
import { localDay } from '../rules/local-day.ts'
import { actsById, educationsOf, placementsOf, ranksOf, standingsOf, type Times } from '../store/careers.ts'
import { corrections } from '../store/corrections.ts'
import { currentEmployees, employeesOfPerson } from '../store/employees.ts'
import { historiesOf } from '../store/histories.ts'
import { protectedOf } from '../store/protected.ts'
import { logReading, readingsOf } from '../store/readings.ts'

/** Everything that the roster holds of whoever asks: what, since when, recorded when and by which act; who read it; what was asked to be corrected (I-36). */
export const exportMyData = async (ctx: Context): Promise<Outcome<Download>> => {
  const { tx, agency, actor, received } = ctx
  const [employeeId] = await employeesOfPerson(tx, agency.id, actor.personId)
  const [employee] = employeeId === undefined ? [] : await currentEmployees(tx, agency.id, [employeeId])
  if (employee === undefined) return refuse('NOT_FOUND')
  await logReading(ctx, employee.id, 'export')
  const say = wordsOf('id')
  const id = employee.id
  const placements = await placementsOf(tx, agency.id, id)
  const [ranks, educations, standings] = [await ranksOf(tx, agency.id, id), await educationsOf(tx, agency.id, id), await standingsOf(tx, agency.id, id)]
  const histories = [...(await historiesOf(tx, agency.id, id, 'open')), ...(await historiesOf(tx, agency.id, id, 'protected'))]
  const acts = new Map((await actsById(tx, agency.id, [...placements, ...ranks, ...educations, ...standings, ...histories].map(({ writtenBy }) => writtenBy))).map((act) => [act.id, act]))
  const tree = await unitTree(ctx)
  const positions = await findPositions(ctx, placements.flatMap(({ positionId }) => (positionId === null ? [] : [positionId])))
  const source = (writtenBy: string): string => {
    const act = acts.get(writtenBy)
    return [say(`people.act.${act?.kind ?? 'import'}`), act?.fileName ?? ''].filter((part) => part !== '').join(', ')
  }
  type Row = readonly WrittenCell[]
  const said = (parts: readonly (string | null | undefined)[]): string => parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ')
  const fact = (title: string, what: string, { validFrom, validTo, recordedFrom, writtenBy }: Pick<Times, 'validFrom' | 'validTo' | 'recordedFrom' | 'writtenBy'>): Row => [title, what, validFrom, validTo, recordedFrom, source(writtenBy)]
  const values = Object.entries((await protectedOf(tx, agency.id, id)) ?? {}).flatMap(([key, value]): readonly Row[] => (value === null ? [] : [[say('people.export.identity'), `${say(`people.export.value.${key}`)}: ${value}`, null, null, null, null]]))
  const readings = await readingsOf(ctx, id)
  const readers = await namesOf(tx, readings.map(({ readerId }) => readerId))
  const rows: readonly Row[] = [
    ['people.export.part', 'people.what', 'people.since', 'people.until', 'people.export.recorded', 'people.source'].map((key) => say(key)),
    [say('people.export.identity'), employee.name, null, null, null, null],
    ...values,
    ...placements.map((row) => fact(say('people.placements'), said([row.positionId === null ? null : positions.get(row.positionId)?.name, row.unitId === null ? null : tree.get(row.unitId)?.name]), row)),
    ...ranks.map((row) => fact(say('people.ranks'), said([row.grade, row.serviceYears, row.serviceMonths]), row)),
    ...educations.map((row) => fact(say('people.educations'), said([row.level, row.major, row.school, row.graduated]), row)),
    ...standings.map((row) => fact(say('people.standings'), said([row.kind, row.legalPosition, row.employmentType, row.cpnsFrom, row.pnsFrom, row.homeAgency, row.workAgency]), row)),
    ...histories.map((row) => fact(say(`people.history.kind.${row.kind}`), said([row.title, ...Object.values(row.content)]), row)),
    ...(await corrections(tx, agency.id, { employees: [id] })).map((row): Row => [say('people.correction'), said([say(`people.correction.field.${row.field}`), row.claim, say(`people.correction.state.${row.state}`), row.answer]), null, null, row.askedAt, null]),
    ...readings.map((row): Row => [say('people.readings'), said([readers.get(row.readerId), say(`people.read.${row.what}`)]), null, null, row.at, null]),
  ]
  return ok(download({ name: `data-saya-${localDay(received, agency.timeZone)}.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', inline: false, content: xlsxStream('Data saya', rows) }))
}
