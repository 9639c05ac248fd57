import { expect, test } from 'vitest'
import { examine } from '#platform/doctor/examine.ts'
import { modules } from '#app/modules.ts'
import { openSmallAgency } from '#test/support/small-agency.ts'

const agency = await openSmallAgency()

const gone = 'gen_random_uuid()'
const one = '(select min(id::text)::uuid from people.employee)'
const act = '(select min(id::text)::uuid from people.act)'
const own = '(select agency_id from people.employee limit 1)'

test.each([
  [
    'I-12 every exception to the superior names two employees, and no two hold at once',
    `insert into people.superior_exception (agency_id, id, version, employee_id, superior_id, letter, reason, valid_from, recorded_from, written_by) values (${own}, ${gone}, 1, ${one}, ${gone}, 'x', 'x', '2026-01-01', now(), ${act})`,
    'delete from people.superior_exception',
  ],
  [
    'I-12 every exception to the superior names two employees, and no two hold at once',
    `insert into people.superior_exception (agency_id, id, version, employee_id, superior_id, letter, reason, valid_from, recorded_from, written_by)
     select ${own}, gen_random_uuid(), 1, ${one}, (select max(id::text)::uuid from people.employee), 'x', 'x', '2026-01-01', now(), ${act} from generate_series(1, 2)`,
    'delete from people.superior_exception',
  ],
  [
    'I-31 every fact and every history belongs to an employee and names the act that wrote it',
    `insert into people.history (agency_id, employee_id, kind, key, version, title, content, recorded_from, written_by) values (${own}, ${one}, 'rank', 'x', 1, 'x', '{}', now(), ${gone})`,
    'delete from people.history',
  ],
  [
    'I-31 every correction has its evidence',
    `insert into people.correction (agency_id, id, employee_id, field, claim, evidence_id, state, asked_by, asked_at) values (${own}, ${gone}, ${one}, 'name', 'x', ${gone}, 'asked', ${one}, now())`,
    'delete from people.correction',
  ],
  [
    'I-31 every applied import of units kept its plan, and of every unit one row is open at most',
    `update organisation.unit_import set state = 'undone', applied_at = null where plan is not null`,
    `update organisation.unit_import set state = 'applied', applied_at = staged_at`,
  ],
])('the doctor sees it broken: %s', async (promise, damage, mend) => {
  const { world } = agency
  await world.database.owner(damage)
  expect((await examine(world.services, modules)).map((finding) => `${finding.promise} ${finding.check}`)).toContain(promise)
  await world.database.owner(mend)
  await world.healthy()
})
