import { expect, test } from 'vitest'
import { entryComplete, type EntryFile, entryWithin } from './entry-complete.ts'
import { exampleRules } from '../templates/example-rules.ts'

const rules = exampleRules.work
const work = { title: 'Antre Tenang', fields: { tema: 'Layanan', masalah: 'Antre lama', gagasan: 'Nomor antre', manfaat: 'Cepat' } }
const file = (given: Partial<EntryFile> = {}): EntryFile => ({ fileId: 'f1', name: 'a.pdf', type: 'application/pdf', size: 10, sha256: '', ...given })

test('a work is complete when its title and every required field are there; what is missing is named', () => {
  expect(entryComplete(rules, work, []).ok).toBe(true)
  expect(entryComplete(rules, { title: '', fields: { ...work.fields, gagasan: '' } }, [])).toMatchObject({ refusal: 'ENTRY_INCOMPLETE', facts: { missing: ['title', 'gagasan'] } })
  expect(entryComplete(rules, { ...work, fields: { ...work.fields, program: '' } }, []).ok).toBe(true)
})

test('the sealed limits hold for a draft too', () => {
  expect(entryWithin(rules, { ...work, fields: { lain: 'x' } }, [])).toMatchObject({ refusal: 'FIELD_UNKNOWN' })
  expect(entryWithin(rules, { ...work, fields: { tema: 'x'.repeat(201) } }, [])).toMatchObject({ refusal: 'FIELD_TOO_LONG', facts: { field: 'tema', max: 200 } })
  expect(entryWithin(rules, work, [file({ type: 'text/csv' })])).toMatchObject({ refusal: 'FILE_REFUSED' })
  expect(entryWithin(rules, work, [file({ size: rules.fileBytesAtMost + 1 })])).toMatchObject({ refusal: 'FILE_REFUSED' })
  expect(entryWithin(rules, work, [file(), file()])).toMatchObject({ refusal: 'FILE_TWICE' })
  expect(entryWithin(rules, work, Array.from({ length: 6 }, (_, index) => file({ fileId: `f${index}` })))).toMatchObject({ refusal: 'TOO_MANY_FILES' })
})
