import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditPath, leafHash, merkleRoot, rootFromPath } from './merkle.ts'
import { hex } from './sha256.ts'

// The leaves and roots that the implementations of Certificate Transparency share as known answers for RFC 6962.
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((leaf) => leafHash(Buffer.from(leaf, 'hex')))
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

describe('the tree of RFC 6962', () => {
  test.each(roots.map((root, size) => [size, root] as const))('root over the first %i leaves', (size, root) => {
    expect(hex(merkleRoot(leaves.slice(0, size)))).toBe(root)
  })

  test('audit path of the first of eight leaves', () => {
    expect(auditPath(leaves, 0).map(hex)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ])
  })

  const trees = fc.integer({ min: 1, max: 70 }).chain((size) => fc.record({ size: fc.constant(size), index: fc.nat(size - 1), other: fc.nat(size - 1) }))
  const hashesOf = (size: number) => Array.from({ length: size }, (_, at) => leafHash(`leaf ${at}`))

  test('a path leads from its leaf to the root, and from no other place', () => {
    fc.assert(
      fc.property(trees, ({ size, index, other }) => {
        const hashes = hashesOf(size)
        const path = auditPath(hashes, index)
        const root = hex(merkleRoot(hashes))
        const leaf = hashes[index] as Uint8Array
        expect(hex(rootFromPath(leaf, index, size, path) as Uint8Array)).toBe(root)
        const elsewhere = rootFromPath(leaf, other, size, path)
        expect(elsewhere !== undefined && hex(elsewhere) === root).toBe(other === index)
      }),
    )
  })

  test('a path that is longer, shorter or for another size does not fit', () => {
    const hashes = hashesOf(5)
    const path = auditPath(hashes, 1)
    const leaf = hashes[1] as Uint8Array
    expect(rootFromPath(leaf, 1, 5, path.slice(1))).toBeUndefined()
    expect(rootFromPath(leaf, 1, 5, [...path, leaf])).toBeUndefined()
    expect(rootFromPath(leaf, 5, 5, path)).toBeUndefined()
    expect(rootFromPath(leaf, 0, 1, path)).toBeUndefined()
  })
})
