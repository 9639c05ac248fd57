import { describe, expect, test } from 'vitest'
import { type Post, sameUnitOf, superiorsOf } from './line.ts'

const paths = new Map([
  ['kabupaten', ['kabupaten']],
  ['dinas', ['kabupaten', 'dinas']],
  ['bidang', ['kabupaten', 'dinas', 'bidang']],
  ['badan', ['kabupaten', 'badan']],
])
/** `baru` was named by a roster and is not placed yet. */
const tree = (unitId: string): readonly string[] | null => paths.get(unitId) ?? null

const post = (employeeId: string, unitId: string | null, more: Partial<Post> = {}): Post => ({ employeeId, unitId, structural: false, tier: null, from: '2015-01-01', to: null, ...more })
const kadis = post('kadis', 'dinas', { structural: true, tier: 'JPT_PRATAMA' })
const sekretaris = post('sekretaris', 'dinas', { structural: true, tier: 'ADMINISTRATOR' })
const kabid = post('kabid', 'bidang', { structural: true, tier: 'ADMINISTRATOR' })
const staf = post('staf', 'bidang')
const posts = [kadis, sekretaris, kabid, staf]
const heads = [kadis, sekretaris, kabid]
const since = '2020-01-01'

describe('line superiors', () => {
  test('the heads of the own unit and of those above it, nearest first', () => {
    expect(superiorsOf(tree, posts, heads, 'staf', 2, since)).toEqual({ known: [{ employeeId: 'kabid', level: 1 }, { employeeId: 'kadis', level: 2 }], unknown: false })
    expect(superiorsOf(tree, posts, heads, 'staf', 1, since).known).toEqual([{ employeeId: 'kabid', level: 1 }])
  })

  test('a head is not their own superior, and the elected head of the region is no employee', () => {
    expect(superiorsOf(tree, posts, heads, 'kabid', 1, since).known).toEqual([{ employeeId: 'kadis', level: 1 }])
    expect(superiorsOf(tree, posts, heads, 'kadis', 2, since)).toEqual({ known: [], unknown: false })
  })

  test('missing facts are said: an unplaced unit, a vacant post, a head without a tier, a past before the record', () => {
    expect(superiorsOf(tree, [post('x', 'baru')], heads, 'x', 1, since).unknown).toBe(true)
    expect(superiorsOf(tree, [post('x', null)], heads, 'x', 1, since).unknown).toBe(true)
    expect(superiorsOf(tree, [post('x', 'badan')], heads, 'x', 1, since).unknown).toBe(true)
    expect(superiorsOf(tree, posts, [{ ...kabid, tier: null }, kadis], 'staf', 2, since).unknown).toBe(true)
    expect(superiorsOf(tree, [{ ...staf, from: '2023-01-01' }], heads, 'staf', 1, since).unknown).toBe(true)
    expect(superiorsOf(tree, posts, heads, 'nobody', 1, since).unknown).toBe(true)
  })

  test('who was the superior in an earlier post counts within the years', () => {
    const moved = [post('staf', 'bidang', { to: '2022-01-01' }), post('staf', 'badan', { from: '2022-01-01' })]
    const kaban = post('kaban', 'badan', { structural: true, tier: 'JPT_PRATAMA' })
    const known = superiorsOf(tree, moved, [...heads, kaban], 'staf', 1, since).known.map(({ employeeId }) => employeeId)
    expect(known).toEqual(['kaban', 'kabid'])
  })
})

describe('the same working unit', () => {
  const others = [...posts, post('lain', 'badan')]
  test('on the sealed level of the tree', () => {
    expect(sameUnitOf(tree, others, 'staf', 'sekretaris', 1, since)).toBe('same')
    expect(sameUnitOf(tree, others, 'staf', 'sekretaris', 2, since)).toBe('different')
    expect(sameUnitOf(tree, others, 'staf', 'lain', 1, since)).toBe('different')
    expect(sameUnitOf(tree, others, 'staf', 'lain', 0, since)).toBe('same')
  })

  test('unknown where the tree or the record is silent', () => {
    expect(sameUnitOf(tree, [...others, post('x', 'baru')], 'x', 'staf', 1, since)).toBe('unknown')
    expect(sameUnitOf(tree, others, 'staf', 'nobody', 1, since)).toBe('unknown')
    expect(sameUnitOf(tree, [...others, post('x', 'badan', { from: '2023-01-01' })], 'x', 'staf', 1, since)).toBe('unknown')
  })
})
