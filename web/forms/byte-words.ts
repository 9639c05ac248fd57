/** A size for people: "4,2 MB". */
export const byteWords = (bytes: number, number: (text: string) => string): string => {
  if (bytes < 1000) return `${number(String(bytes))} B`
  if (bytes < 1_000_000) return `${number(String(Math.round(bytes / 1000)))} kB`
  return `${number((bytes / 1_000_000).toFixed(1).replace(/\.0$/, ''))} MB`
}
