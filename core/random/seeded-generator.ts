/** A stream of draws that a seed fixes for ever, on every machine. */
export interface Generator {
  /** A whole number 0 .. 2^32 - 1. */
  readonly uint32: () => number
  /** A whole number 0 .. n - 1, each equally likely (rejection, no modulo bias); 1 <= n <= 2^32. */
  readonly below: (n: number) => number
  /** A number in [0, 1) with 53 random bits. */
  readonly uniform: () => number
  /** A standard normal draw (Marsaglia's polar method). Uses Math.log: for simulations, never for an official result. */
  readonly normal: () => number
  /** Shuffles in place (Fisher-Yates) and returns the same array. */
  readonly shuffle: <T>(items: T[]) => T[]
}

const rotate = (x: number, k: number): number => (x << k) | (x >>> (32 - k))

/** Four words from a text: FNV-1a over its UTF-16 units with a different start for each word, finished as MurmurHash3 does. */
const stateFrom = (text: string, word: number): number => {
  let h = 0x811c9dc5 ^ Math.imul(word + 1, 0x9e3779b9)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    h = Math.imul(h ^ (unit & 0xff), 0x01000193)
    h = Math.imul(h ^ (unit >>> 8), 0x01000193)
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) | 0
}

/**
 * xoshiro128++ (Blackman and Vigna, ACM TOMS 47 (2021), public domain), started from the text of the seed: 7 and '7' are
 * the same seed. Period 2^128 - 1. Not for secrets: whoever knows the seed knows every draw, which is what a sealed
 * draw wants.
 */
export const seededGenerator = (seed: string | number): Generator => {
  const text = String(seed)
  let a = stateFrom(text, 0)
  let b = stateFrom(text, 1)
  let c = stateFrom(text, 2)
  let d = stateFrom(text, 3) || 1

  const uint32 = (): number => {
    const result = (rotate((a + d) | 0, 7) + a) >>> 0
    const t = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = rotate(d, 11)
    return result
  }

  const below = (n: number): number => {
    if (!Number.isInteger(n) || n < 1 || n > 2 ** 32) throw new RangeError(`below(${n}): needs a whole number 1 .. 2^32`)
    const limit = 2 ** 32 - (2 ** 32 % n)
    let draw = uint32()
    while (draw >= limit) draw = uint32()
    return draw % n
  }

  const uniform = (): number => ((uint32() >>> 5) * 67108864 + (uint32() >>> 6)) / 9007199254740992

  let spare: number | undefined
  const normal = (): number => {
    if (spare !== undefined) {
      const kept = spare
      spare = undefined
      return kept
    }
    for (;;) {
      const u = 2 * uniform() - 1
      const v = 2 * uniform() - 1
      const s = u * u + v * v
      if (s > 0 && s < 1) {
        const factor = Math.sqrt((-2 * Math.log(s)) / s)
        spare = v * factor
        return u * factor
      }
    }
  }

  const shuffle = <T>(items: T[]): T[] => {
    for (let i = items.length - 1; i > 0; i--) {
      const j = below(i + 1)
      const held = items[i] as T
      items[i] = items[j] as T
      items[j] = held
    }
    return items
  }

  return { uint32, below, uniform, normal, shuffle }
}
