/**
 * The k-th largest of some numbers (k = 1: the largest), by quickselect. Rearranges `values`.
 *
 * @throws RangeError unless 1 <= k <= values.length
 * Reference: Hoare, Algorithm 65 (Find), Communications of the ACM 4 (1961) 321-322.
 */
export const kthLargest = (values: Float64Array, k: number): number => {
  if (!(k >= 1 && k <= values.length)) throw new RangeError(`the ${k}-th largest of ${values.length} numbers`)
  const target = values.length - k
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number
    let i = low
    let j = high
    while (i <= j) {
      while ((values[i] as number) < pivot) i++
      while ((values[j] as number) > pivot) j--
      if (i <= j) {
        const held = values[i] as number
        values[i] = values[j] as number
        values[j] = held
        i++
        j--
      }
    }
    if (target <= j) high = j
    else if (target >= i) low = i
    else break
  }
  return values[target] as number
}
