// The dense kernel in AssemblyScript, compiled with 128-bit SIMD into generated/dense-kernel.ts by `npm run generate:kernel`. It does what
// dense-kernel.ts says, in the same order of additions: sums run over the depth one by one, without fused multiply-add, so that both agree to
// the last bit on every machine. Positions and leading dimensions count doubles.

// @ts-nocheck

/** C <- A B' or C <- C - A B'. `pack` is the position of room for (rows + 7) * depth doubles. */
export function product(subtract: i32, lower: i32, c: usize, ldc: usize, rows: i32, cols: i32, a: usize, lda: usize, b: usize, ldb: usize, depth: i32, pack: usize): void {
  c <<= 3; ldc <<= 3; a <<= 3; lda <<= 3; b <<= 3; ldb <<= 3; pack <<= 3
  const panel: usize = <usize>depth << 5
  const right: usize = pack
  const left: usize = pack + panel
  packRows(a, lda, rows, depth, left)
  for (let j = 0; j < cols; j += 4) {
    const wide = min(4, cols - j)
    packRows(b + (<usize>j << 3), ldb, wide, depth, right)
    let from = left + (lower ? <usize>(j >> 2) * panel : 0)
    for (let i = lower ? j : 0; i < rows; i += 4, from += panel) {
      const at = c + (<usize>i << 3) + <usize>j * ldc
      if (wide == 4 && rows - i >= 4) tile(subtract, at, ldc, from, right, depth)
      else edge(subtract, at, ldc, min(4, rows - i), wide, from, right, depth)
    }
  }
}

/** Copies rows four by four: depth x 4 doubles each, zeros where there is no row. */
function packRows(a: usize, lda: usize, rows: i32, depth: i32, to: usize): void {
  let i = 0
  for (; i + 4 <= rows; i += 4) {
    let from = a + (<usize>i << 3)
    for (let p = 0; p < depth; p++, from += lda, to += 32) {
      v128.store(to, v128.load(from))
      v128.store(to, v128.load(from, 16), 16)
    }
  }
  if (i == rows) return
  const rest = rows - i
  let from = a + (<usize>i << 3)
  for (let p = 0; p < depth; p++, from += lda, to += 32) {
    store<f64>(to, load<f64>(from))
    store<f64>(to, rest > 1 ? load<f64>(from, 8) : 0, 8)
    store<f64>(to, rest > 2 ? load<f64>(from, 16) : 0, 16)
    store<f64>(to, 0, 24)
  }
}

/** Four rows by four columns, eight vectors of sums. */
// @ts-ignore: decorator
@inline
function tile(subtract: i32, c: usize, ldc: usize, a: usize, b: usize, depth: i32): void {
  let s00 = f64x2.splat(0), s10 = s00, s01 = s00, s11 = s00, s02 = s00, s12 = s00, s03 = s00, s13 = s00
  const end = a + (<usize>depth << 5)
  for (; a < end; a += 32, b += 32) {
    const a0 = v128.load(a), a1 = v128.load(a, 16)
    const b0 = v128.load_splat<f64>(b)
    s00 = f64x2.add(s00, f64x2.mul(a0, b0)); s10 = f64x2.add(s10, f64x2.mul(a1, b0))
    const b1 = v128.load_splat<f64>(b, 8)
    s01 = f64x2.add(s01, f64x2.mul(a0, b1)); s11 = f64x2.add(s11, f64x2.mul(a1, b1))
    const b2 = v128.load_splat<f64>(b, 16)
    s02 = f64x2.add(s02, f64x2.mul(a0, b2)); s12 = f64x2.add(s12, f64x2.mul(a1, b2))
    const b3 = v128.load_splat<f64>(b, 24)
    s03 = f64x2.add(s03, f64x2.mul(a0, b3)); s13 = f64x2.add(s13, f64x2.mul(a1, b3))
  }
  if (subtract) {
    v128.store(c, f64x2.sub(v128.load(c), s00)); v128.store(c, f64x2.sub(v128.load(c, 16), s10), 16); c += ldc
    v128.store(c, f64x2.sub(v128.load(c), s01)); v128.store(c, f64x2.sub(v128.load(c, 16), s11), 16); c += ldc
    v128.store(c, f64x2.sub(v128.load(c), s02)); v128.store(c, f64x2.sub(v128.load(c, 16), s12), 16); c += ldc
    v128.store(c, f64x2.sub(v128.load(c), s03)); v128.store(c, f64x2.sub(v128.load(c, 16), s13), 16)
  } else {
    v128.store(c, s00); v128.store(c, s10, 16); c += ldc
    v128.store(c, s01); v128.store(c, s11, 16); c += ldc
    v128.store(c, s02); v128.store(c, s12, 16); c += ldc
    v128.store(c, s03); v128.store(c, s13, 16)
  }
}

/** What is left at the rim, fewer than four rows or columns. */
function edge(subtract: i32, c: usize, ldc: usize, rows: i32, cols: i32, a: usize, b: usize, depth: i32): void {
  for (let j = 0; j < cols; j++) {
    for (let i = 0; i < rows; i++) {
      let sum: f64 = 0
      let x = a + (<usize>i << 3), y = b + (<usize>j << 3)
      for (let p = 0; p < depth; p++, x += 32, y += 32) sum += load<f64>(x) * load<f64>(y)
      const at = c + (<usize>i << 3) + <usize>j * ldc
      store<f64>(at, subtract ? load<f64>(at) - sum : sum)
    }
  }
}

/** Cholesky factor of the block, inverted in place; 0 if it is not positive definite. */
export function choleskyInverse(block: usize, ld: usize, width: i32): i32 {
  block <<= 3; ld <<= 3
  for (let j = 0; j < width; j++) {
    const column = block + <usize>j * ld
    for (let k = 0; k < j; k++) {
      const from = block + <usize>k * ld
      const factor = load<f64>(from + (<usize>j << 3))
      for (let i = j; i < width; i++) {
        const at = column + (<usize>i << 3)
        store<f64>(at, load<f64>(at) - factor * load<f64>(from + (<usize>i << 3)))
      }
    }
    const pivot = load<f64>(column + (<usize>j << 3))
    if (!(pivot > 0)) return 0
    const root = sqrt(pivot)
    store<f64>(column + (<usize>j << 3), root)
    for (let i = j + 1; i < width; i++) {
      const at = column + (<usize>i << 3)
      store<f64>(at, load<f64>(at) / root)
    }
  }
  for (let j = width - 1; j >= 0; j--) {
    const column = block + <usize>j * ld
    const diagonal = 1 / load<f64>(column + (<usize>j << 3))
    for (let i = width - 1; i > j; i--) {
      let sum: f64 = 0
      for (let k = j + 1; k <= i; k++) sum += load<f64>(block + <usize>k * ld + (<usize>i << 3)) * load<f64>(column + (<usize>k << 3))
      store<f64>(column + (<usize>i << 3), -sum * diagonal)
    }
    store<f64>(column + (<usize>j << 3), diagonal)
    for (let i = 0; i < j; i++) store<f64>(column + (<usize>i << 3), 0)
  }
  return 1
}
