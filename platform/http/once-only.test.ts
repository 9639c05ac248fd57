import { expect, test } from 'vitest'
import { openWorld } from '#test/support/world.ts'
import { identityContract } from '../identity/contract.ts'

const world = await openWorld()
const administrator = await world.person({ roles: ['agency_admin'] })
const other = await world.person({ roles: ['agency_admin'] })

test('the same request sent twice, at once or later, has the effect of once; the same key with other content is refused (I-28)', async () => {
  const key = 'kunci-yang-sama-0001'
  const sent = { body: { name: 'Juri Luar', username: 'juri.luar' } }
  const both = await Promise.all([1, 2, 3].map(() => administrator.call(identityContract.createAccount, sent, { key })))
  const later = await administrator.call(identityContract.createAccount, sent, { key })
  expect(new Set([...both, later].map((answer) => JSON.stringify(answer))).size).toBe(1)
  const stored = await world.database.owner(`select count(*)::int as n from platform.account where username = 'juri.luar'`)
  expect(stored.rows[0]).toEqual({ n: 1 })
  const changed = await administrator.refused(identityContract.createAccount, { body: { name: 'Juri Lain', username: 'juri.lain' } }, { key })
  expect(changed.code).toBe('KEY_REUSED')
})

test('a refused act leaves no trace under its key: mended, it may be sent again', async () => {
  const key = 'kunci-yang-sama-0002'
  expect((await administrator.refused(identityContract.createAccount, { body: { name: 'Juri Luar', username: 'juri.luar' } }, { key })).code).toBe('USERNAME_TAKEN')
  await administrator.call(identityContract.createAccount, { body: { name: 'Juri Luar', username: 'juri.luar.dua' } }, { key })
})

test("another person's key is another key", async () => {
  const key = 'kunci-yang-sama-0001'
  await other.call(identityContract.createAccount, { body: { name: 'Juri Ketiga', username: 'juri.ketiga' } }, { key })
})

test('what was answered lies sealed in the database: no backup shows a one-time address (I-42)', async () => {
  const key = 'kunci-yang-sama-0003'
  const { activation } = await administrator.call(identityContract.createAccount, { body: { name: 'Juri Keempat', username: 'juri.keempat' } }, { key })
  const { rows } = await world.database.owner(`select answer from access.request where answer is not null`)
  expect(rows.length).toBeGreaterThan(0)
  for (const { answer } of rows as { answer: Buffer }[]) expect(answer.toString('latin1')).not.toMatch(/aktivasi|accountId/)
  expect((await administrator.call(identityContract.createAccount, { body: { name: 'Juri Keempat', username: 'juri.keempat' } }, { key })).activation).toBe(activation)
})
