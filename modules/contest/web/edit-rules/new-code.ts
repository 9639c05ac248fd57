/** A short name that no other of the list has: kriteria-7. */
export const newCode = (prefix: string, taken: readonly string[]): string => {
  let number = taken.length + 1
  while (taken.includes(`${prefix}-${number}`)) number += 1
  return `${prefix}-${number}`
}
