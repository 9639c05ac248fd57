// The kernel in AssemblyScript, compiled with 128-bit SIMD into generated/kernel.ts by `npm run generate:kernel`. It does what kernel.ts
// says and plain-kernel.ts does, in the same order of additions: sums run one by one, without fused multiply-add, so that both agree to
// the last bit on every machine. Positions count doubles in the heap and integers in the index; `index` is the byte where the index begins.

// @ts-nocheck

/** See kernel.ts. `pack` is the position of room for (rows + 7) * depth doubles. */
export function product(mode: i32, lower: i32, c: usize, ldc: usize, rows: i32, cols: i32, a: usize, lda: usize, b: usize, ldb: usize, depth: i32, pack: usize): void {
  c <<= 3; ldc <<= 3; a <<= 3; lda <<= 3; b <<= 3; ldb <<= 3; pack <<= 3
  const panel: usize = <usize>depth << 5
  packRows(a, lda, rows, depth, pack + panel)
  for (let j = 0; j < cols; j += 4) {
    const wide = min(4, cols - j)
    packRows(b + (<usize>j << 3), ldb, wide, depth, pack)
    columns(mode, lower ? j : 0, c + <usize>j * ldc, ldc, rows, wide, pack, panel, depth)
  }
}

export function productSymmetric(c: usize, ldc: usize, rows: i32, order: i32, a: usize, lda: usize, b: usize, ldb: usize, pack: usize): void {
  c <<= 3; ldc <<= 3; a <<= 3; lda <<= 3; b <<= 3; ldb <<= 3; pack <<= 3
  const panel: usize = <usize>order << 5
  packRows(a, lda, rows, order, pack + panel)
  for (let j = 0; j < order; j += 4) {
    packSymmetric(b, ldb, j, order, pack)
    columns(2, 0, c + <usize>j * ldc, ldc, rows, min(4, order - j), pack, panel, order)
  }
}

/** Up to four columns of a product, from row `first` on, with both sides packed: the right one at `pack`, the left one a panel further. */
// @ts-ignore: decorator
@inline
function columns(mode: i32, first: i32, c: usize, ldc: usize, rows: i32, wide: i32, pack: usize, panel: usize, depth: i32): void {
  let from = pack + panel + <usize>(first >> 2) * panel
  for (let i = first; i < rows; i += 4, from += panel) {
    const at = c + (<usize>i << 3)
    if (wide == 4 && rows - i >= 4) tile(mode, at, ldc, from, pack, depth)
    else edge(mode, at, ldc, min(4, rows - i), wide, from, pack, depth)
  }
}

/** Rows j..j+3 of a symmetric matrix of which the lower triangle is stored, zeros where there is no row. */
function packSymmetric(b: usize, ldb: usize, j: i32, order: i32, to: usize): void {
  const wide = min(4, order - j)
  let p = 0
  if (wide == 4) {
    for (let from = b + (<usize>j << 3); p < j; p++, from += ldb, to += 32) {
      v128.store(to, v128.load(from))
      v128.store(to, v128.load(from, 16), 16)
    }
  }
  for (; p < min(order, wide == 4 ? j + 4 : order); p++, to += 32) {
    for (let q = 0; q < 4; q++) {
      const row = j + q
      store<f64>(to + (<usize>q << 3), q < wide ? load<f64>(b + (<usize>max(row, p) << 3) + <usize>min(row, p) * ldb) : 0)
    }
  }
  for (let from = b + <usize>j * ldb + (<usize>p << 3); p < order; p++, from += 8, to += 32) {
    store<f64>(to, load<f64>(from))
    store<f64>(to, load<f64>(from + ldb), 8)
    store<f64>(to, load<f64>(from + 2 * ldb), 16)
    store<f64>(to, load<f64>(from + 3 * ldb), 24)
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
function tile(mode: i32, c: usize, ldc: usize, a: usize, b: usize, depth: i32): void {
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
  if (mode == 2) {
    s00 = f64x2.neg(s00); s10 = f64x2.neg(s10); s01 = f64x2.neg(s01); s11 = f64x2.neg(s11)
    s02 = f64x2.neg(s02); s12 = f64x2.neg(s12); s03 = f64x2.neg(s03); s13 = f64x2.neg(s13)
  }
  if (mode == 1) {
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
function edge(mode: i32, c: usize, ldc: usize, rows: i32, cols: i32, a: usize, b: usize, depth: i32): void {
  for (let j = 0; j < cols; j++) {
    for (let i = 0; i < rows; i++) {
      let sum: f64 = 0
      let x = a + (<usize>i << 3), y = b + (<usize>j << 3)
      for (let p = 0; p < depth; p++, x += 32, y += 32) sum += load<f64>(x) * load<f64>(y)
      const at = c + (<usize>i << 3) + <usize>j * ldc
      store<f64>(at, mode == 1 ? load<f64>(at) - sum : mode == 2 ? -sum : sum)
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

/** heap[target + map[c] * height + map[r]] -= heap[source + c * below + r] for c in from..end, r in c..below. */
export function scatterLower(index: usize, target: usize, height: usize, map: i32, from: i32, end: i32, below: i32, source: usize): void {
  target <<= 3; source <<= 3; height <<= 3
  const maps = index + (<isize>map << 2)
  for (let c = from; c < end; c++) {
    const column = target + <usize>load<i32>(maps + (<usize>c << 2)) * height
    const down = source + (<usize>c * <usize>below << 3)
    for (let r = c; r < below; r++) {
      const at = column + (<usize>load<i32>(maps + (<usize>r << 2)) << 3)
      store<f64>(at, load<f64>(at) - load<f64>(down + (<usize>r << 3)))
    }
  }
}

/** heap[known + c * below + r] = heap[source + map[c] * height + map[r]] for c in from..end, r in c..below. */
export function gatherLower(index: usize, source: usize, height: usize, map: i32, from: i32, end: i32, below: i32, known: usize): void {
  source <<= 3; known <<= 3; height <<= 3
  const maps = index + (<isize>map << 2)
  for (let c = from; c < end; c++) {
    const column = source + <usize>load<i32>(maps + (<usize>c << 2)) * height
    const down = known + (<usize>c * <usize>below << 3)
    for (let r = c; r < below; r++) store<f64>(down + (<usize>r << 3), load<f64>(column + (<usize>load<i32>(maps + (<usize>r << 2)) << 3)))
  }
}

/** Takes the leaves' share from columns from..end of one supernode. */
export function subtractLeaves(index: usize, block: usize, height: usize, from: i32, end: i32, local: usize, columnStart: usize, columnLeaf: usize, columnLink: usize, linkStart: usize, linkColumn: usize, linkScaled: usize, leafPivot: usize): void {
  block <<= 3; height <<= 3; linkScaled <<= 3; leafPivot <<= 3
  local = index + (local << 2); columnStart = index + (columnStart << 2); columnLeaf = index + (columnLeaf << 2); columnLink = index + (columnLink << 2); linkStart = index + (linkStart << 2); linkColumn = index + (linkColumn << 2)
  for (let c = from, column = block; c < end; c++, column += height) {
    const last = load<i32>(columnStart + (<usize>c << 2), 4)
    for (let k = load<i32>(columnStart + (<usize>c << 2)); k < last; k++) {
      const leaf = <usize>load<i32>(columnLeaf + (<usize>k << 2))
      const link = load<i32>(columnLink + (<usize>k << 2))
      const share = load<f64>(linkScaled + (<usize>link << 3)) / load<f64>(leafPivot + (leaf << 3))
      const stop = load<i32>(linkStart + (leaf << 2), 4)
      for (let m = link; m < stop; m++) {
        const at = column + (<usize>load<i32>(local + (<usize>load<i32>(linkColumn + (<usize>m << 2)) << 2)) << 3)
        store<f64>(at, load<f64>(at) - share * load<f64>(linkScaled + (<usize>m << 3)))
      }
    }
  }
}

/** Adds b' Z b of columns from..end of one supernode to each leaf's entry of `diagonal`. */
export function addLeafDiagonal(index: usize, block: usize, height: usize, from: i32, end: i32, local: usize, columnStart: usize, columnLeaf: usize, columnLink: usize, linkStart: usize, linkColumn: usize, linkScaled: usize, diagonal: usize): void {
  block <<= 3; height <<= 3; linkScaled <<= 3; diagonal <<= 3
  local = index + (local << 2); columnStart = index + (columnStart << 2); columnLeaf = index + (columnLeaf << 2); columnLink = index + (columnLink << 2); linkStart = index + (linkStart << 2); linkColumn = index + (linkColumn << 2)
  for (let c = from, column = block; c < end; c++, column += height) {
    const own = load<f64>(column + (<usize>load<i32>(local + (<usize>c << 2)) << 3))
    const last = load<i32>(columnStart + (<usize>c << 2), 4)
    for (let k = load<i32>(columnStart + (<usize>c << 2)); k < last; k++) {
      const leaf = <usize>load<i32>(columnLeaf + (<usize>k << 2))
      const link = load<i32>(columnLink + (<usize>k << 2))
      const stop = load<i32>(linkStart + (leaf << 2), 4)
      let sum: f64 = 0
      for (let m = link + 1; m < stop; m++) sum += load<f64>(linkScaled + (<usize>m << 3)) * load<f64>(column + (<usize>load<i32>(local + (<usize>load<i32>(linkColumn + (<usize>m << 2)) << 2)) << 3))
      const scaled = load<f64>(linkScaled + (<usize>link << 3))
      const at = diagonal + (leaf << 3)
      store<f64>(at, load<f64>(at) + scaled * (2 * sum + scaled * own))
    }
  }
}

/** Leaves out of two right-hand sides that stand side by side at x: x[c] -= b x[leaf] / pivot. */
export function leavesOut(index: usize, x: usize, leaves: i32, linkStart: usize, linkColumn: usize, linkScaled: usize, leafPivot: usize): void {
  x <<= 3; linkScaled <<= 3; leafPivot <<= 3; linkStart = index + (linkStart << 2); linkColumn = index + (linkColumn << 2)
  const trunk = x + (<usize>leaves << 4)
  for (let i = 0; i < leaves; i++) {
    const share = f64x2.div(v128.load(x + (<usize>i << 4)), v128.load_splat<f64>(leafPivot + (<usize>i << 3)))
    const stop = load<i32>(linkStart + (<usize>i << 2), 4)
    for (let k = load<i32>(linkStart + (<usize>i << 2)); k < stop; k++) {
      const at = trunk + (<usize>load<i32>(linkColumn + (<usize>k << 2)) << 4)
      v128.store(at, f64x2.sub(v128.load(at), f64x2.mul(v128.load_splat<f64>(linkScaled + (<usize>k << 3)), share)))
    }
  }
}

/** Leaves back in: x[leaf] <- (x[leaf] - b' x) / pivot. */
export function leavesIn(index: usize, x: usize, leaves: i32, linkStart: usize, linkColumn: usize, linkScaled: usize, leafPivot: usize): void {
  x <<= 3; linkScaled <<= 3; leafPivot <<= 3; linkStart = index + (linkStart << 2); linkColumn = index + (linkColumn << 2)
  const trunk = x + (<usize>leaves << 4)
  for (let i = 0; i < leaves; i++) {
    let sum = v128.load(x + (<usize>i << 4))
    const stop = load<i32>(linkStart + (<usize>i << 2), 4)
    for (let k = load<i32>(linkStart + (<usize>i << 2)); k < stop; k++) sum = f64x2.sub(sum, f64x2.mul(v128.load_splat<f64>(linkScaled + (<usize>k << 3)), v128.load(trunk + (<usize>load<i32>(linkColumn + (<usize>k << 2)) << 4))))
    v128.store(x + (<usize>i << 4), f64x2.div(sum, v128.load_splat<f64>(leafPivot + (<usize>i << 3))))
  }
}

/** Forward step of one supernode on two right-hand sides: own <- N own, x[rows] -= L21 own. */
export function forward(index: usize, block: usize, width: i32, below: i32, rows: usize, x: usize, own: usize): void {
  block <<= 3; x <<= 3; own <<= 3; rows = index + (rows << 2)
  const height = <usize>(width + below) << 3
  for (let i = width - 1; i >= 0; i--) {
    let sum = f64x2.splat(0)
    for (let j = 0, at = block + (<usize>i << 3); j <= i; j++, at += height) sum = f64x2.add(sum, f64x2.mul(v128.load_splat<f64>(at), v128.load(own + (<usize>j << 4))))
    v128.store(own + (<usize>i << 4), sum)
  }
  for (let j = 0; j < width; j++) {
    const column = block + <usize>j * height + (<usize>width << 3)
    const value = v128.load(own + (<usize>j << 4))
    for (let k = 0; k < below; k++) {
      const at = x + (<usize>load<i32>(rows + (<usize>k << 2)) << 4)
      v128.store(at, f64x2.sub(v128.load(at), f64x2.mul(v128.load_splat<f64>(column + (<usize>k << 3)), value)))
    }
  }
}

/** Backward step: own <- N' (own - L21' x[rows]). */
export function backward(index: usize, block: usize, width: i32, below: i32, rows: usize, x: usize, own: usize): void {
  block <<= 3; x <<= 3; own <<= 3; rows = index + (rows << 2)
  const height = <usize>(width + below) << 3
  for (let j = 0; j < width; j++) {
    const column = block + <usize>j * height + (<usize>width << 3)
    let sum = v128.load(own + (<usize>j << 4))
    for (let k = 0; k < below; k++) sum = f64x2.sub(sum, f64x2.mul(v128.load_splat<f64>(column + (<usize>k << 3)), v128.load(x + (<usize>load<i32>(rows + (<usize>k << 2)) << 4))))
    v128.store(own + (<usize>j << 4), sum)
  }
  for (let j = 0; j < width; j++) {
    const column = block + <usize>j * height
    let sum = f64x2.splat(0)
    for (let i = j; i < width; i++) sum = f64x2.add(sum, f64x2.mul(v128.load_splat<f64>(column + (<usize>i << 3)), v128.load(own + (<usize>i << 4))))
    v128.store(own + (<usize>j << 4), sum)
  }
}
