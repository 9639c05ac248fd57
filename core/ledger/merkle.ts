import { sha256 } from './sha256.ts'

/** RFC 6962 section 2.1: the prefixes keep a leaf from being read as a node. */
export const leafHash = (leaf: string | Uint8Array): Uint8Array => sha256(Uint8Array.of(0), leaf)
const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(Uint8Array.of(1), left, right)

/** The largest power of two below n (n > 1): where RFC 6962 splits a tree of n leaves. */
const split = (n: number): number => 2 ** Math.floor(Math.log2(n - 1))

/** Root over the hashes of the leaves, 32 bytes (RFC 6962 section 2.1). */
export const merkleRoot = (hashes: readonly Uint8Array[]): Uint8Array => {
  const [first] = hashes
  if (first === undefined) return sha256()
  if (hashes.length === 1) return first
  const k = split(hashes.length)
  return nodeHash(merkleRoot(hashes.slice(0, k)), merkleRoot(hashes.slice(k)))
}

/** Audit path of the leaf at `index` (from 0), from the leaf upwards (RFC 6962 section 2.1.1). */
export const auditPath = (hashes: readonly Uint8Array[], index: number): readonly Uint8Array[] => {
  if (!Number.isInteger(index) || index < 0 || index >= hashes.length) throw new RangeError(`No leaf ${index} in a tree of ${hashes.length}.`)
  if (hashes.length === 1) return []
  const k = split(hashes.length)
  return index < k
    ? [...auditPath(hashes.slice(0, k), index), merkleRoot(hashes.slice(k))]
    : [...auditPath(hashes.slice(k), index - k), merkleRoot(hashes.slice(0, k))]
}

/** The root that this leaf, place and path lead to, or undefined when the path does not fit a tree of `size` leaves. */
export const rootFromPath = (leaf: Uint8Array, index: number, size: number, path: readonly Uint8Array[]): Uint8Array | undefined => {
  if (!Number.isInteger(index) || index < 0 || index >= size) return undefined
  if (size === 1) return path.length === 0 ? leaf : undefined
  const sibling = path.at(-1)
  if (sibling === undefined) return undefined
  const k = split(size)
  const below = index < k ? rootFromPath(leaf, index, k, path.slice(0, -1)) : rootFromPath(leaf, index - k, size - k, path.slice(0, -1))
  if (below === undefined) return undefined
  return index < k ? nodeHash(below, sibling) : nodeHash(sibling, below)
}
