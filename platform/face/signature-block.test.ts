import { expect, test } from 'vitest'
import { signatureBlock } from './signature-block.ts'

const head = { title: 'Kepala Dinas Sosial', assignment: 'definitive' } as const
const regent = { title: 'Bupati Contoh', assignment: 'definitive' } as const
const secretary = { title: 'Sekretaris Daerah', assignment: 'definitive' } as const

test('the holder of a post signs with its name, an acting one as Plt., Plh. or Pj.', () => {
  expect(signatureBlock({ post: head })).toEqual(['Kepala Dinas Sosial,'])
  expect(signatureBlock({ post: { ...head, assignment: 'plt' } })).toEqual(['Plt. Kepala Dinas Sosial,'])
  expect(signatureBlock({ post: { ...head, assignment: 'plh' } })).toEqual(['Plh. Kepala Dinas Sosial,'])
  expect(signatureBlock({ post: { ...regent, assignment: 'pj' } })).toEqual(['Pj. Bupati Contoh,'])
})

test('in the name of another: a.n., acting or not on either side', () => {
  expect(signatureBlock({ post: { ...secretary, assignment: 'plh' }, inTheNameOf: { ...regent, assignment: 'pj' } })).toEqual(['a.n. Pj. Bupati Contoh', 'Plh. Sekretaris Daerah,'])
})

test('a mandate passed on: u.b. below the post that passed it on, never without a.n.', () => {
  expect(signatureBlock({ post: { title: 'Asisten Administrasi Umum', assignment: 'definitive' }, inTheNameOf: regent, passedOnBy: secretary })).toEqual(['a.n. Bupati Contoh', 'Sekretaris Daerah', 'u.b.', 'Asisten Administrasi Umum,'])
  expect(() => signatureBlock({ post: head, passedOnBy: secretary })).toThrow()
})
