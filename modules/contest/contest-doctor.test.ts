import { expect, test } from 'vitest'
import { modules } from '#app/modules.ts'
import { examine } from '#platform/doctor/examine.ts'
import { castOf, close, judgedContest, publish, sendAll } from '#test/support/contest-steps.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
const cast = await castOf(world)
const judging = await judgedContest(cast)
await sendAll(cast, judging)
await close(cast, judging.contestId)
await publish(cast, judging.contestId)

/** As the owner of the database, past every guard: what no login role of the application can do. */
const force = async (...sql: readonly string[]): Promise<void> => {
  await world.database.owner(`set session_replication_role = replica; ${sql.join('; ')}; set session_replication_role = origin`)
}

/** Each check, what breaks its promise, and what mends it. */
const breaks: readonly (readonly [promise: string, check: string, broken: string, mended: string])[] = [
  ['I-1', 'contest seals', `update contest.seal set sealed_at = sealed_at + interval '1 year'`, `update contest.seal set sealed_at = sealed_at - interval '1 year'`],
  ['I-1', 'contest seals', `update contest.seal set rules = rules || '\\x20'::bytea`, `update contest.seal set rules = substring(rules from 1 for length(rules) - 1)`],
  ['I-5', 'contest sheets', `update contest.sheet_version set scores = jsonb_set(scores, '{kebaruan}', '"9"') where seq = (select max(seq) from contest.sheet_version)`, `update contest.sheet_version v set scores = (convert_from(o.content, 'UTF8')::jsonb)->'scores' from ledger.opening o where o.part = 'sheet' and o.seq = v.seq`],
  ['I-5', 'contest sheets', `update contest.sheet_version set person_id = gen_random_uuid(), note = note || person_id::text`, `update contest.sheet_version set person_id = right(note, 36)::uuid, note = left(note, length(note) - 36)`],
  ['I-7', 'contest wall', `grant select on contest.sheet_version to jenjang_app`, `revoke select on contest.sheet_version from jenjang_app`],
  ['I-7', 'contest wall', `grant select on contest.member to jenjang_rank`, `revoke select on contest.member from jenjang_rank`],
  ['I-8', 'contest results', `update contest.result_version set document = convert_to(replace(convert_from(document, 'UTF8'), '"printed":"', '"printed":"9'), 'UTF8')`, `update contest.result_version set document = convert_to(replace(convert_from(document, 'UTF8'), '"printed":"9', '"printed":"'), 'UTF8')`],
  ['I-8', 'contest results', `update contest.sheet set state = 'empty', version = 0 where id = (select min(id::text)::uuid from contest.sheet)`, `update contest.sheet set state = 'sent', version = 1 where version = 0`],
  ['I-10', 'contest approvals', `update approval.request set decided_by = asked_by, reason = decided_by::text where kind = 'stage.closed'`, `update approval.request set decided_by = reason::uuid, reason = null where kind = 'stage.closed'`],
  ['I-11', 'contest declarations', `update contest.declaration_line set answer = 'particular', ground = 'other' where entry_id = (select min(entry_id::text)::uuid from contest.sheet)`, `update contest.declaration_line set answer = 'none', ground = null`],
  ['I-11', 'contest declarations', `update contest.member set confirmed_at = null`, `update contest.member set confirmed_at = now()`],
  ['I-21', 'contest states', `update contest.stage set state = 'closed'`, `update contest.stage set state = 'published'`],
  ['I-27', 'contest times', `update contest.sheet set sent_at = sent_at + interval '1 year'`, `update contest.sheet set sent_at = sent_at - interval '1 year'`],
]

test('every promise is kept after a whole contest', async () => {
  await world.healthy()
})

test.each(breaks)('%s: the check "%s" finds what breaks it, and nothing once it is mended', async (promise, check, broken, mended) => {
  await force(broken)
  const found = await examine(world.services, modules)
  await force(mended)
  expect(found.some((finding) => finding.promise === promise && finding.check === check), JSON.stringify(found)).toBe(true)
  await world.healthy()
})
