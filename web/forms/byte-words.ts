const kilo = 1024

/** A size for people: "4,2 MB", counted as file managers count it, so that a limit of 20 MB reads as one. */
export const byteWords = (bytes: number, number: (text: string) => string): string => {
  if (bytes < kilo) return `${number(String(bytes))} B`
  if (bytes < kilo * kilo) return `${number(String(Math.round(bytes / kilo)))} kB`
  return `${number((bytes / (kilo * kilo)).toFixed(1).replace(/\.0$/, ''))} MB`
}
