const small: ReadonlySet<string> = new Set(['bin', 'binti', 'al', 'el', 'van', 'de'])

/** SIASN writes names in capitals: for reading, each word gets one. A name that has small letters already stays as it is. */
export const readableName = (name: string): string => {
  if (/\p{Ll}/u.test(name)) return name
  return name
    .toLowerCase()
    .split(' ')
    .map((word, index) => (index > 0 && small.has(word) ? word : word.replace(/(^|[-.(’'`])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())))
    .join(' ')
    .replace(/([’'`])(\p{Lu})(?=\p{Ll})/gu, (_, mark: string, letter: string) => mark + letter.toLowerCase())
}

/** With the titles that were recorded: for the roster's own pages only, since titles may reveal religion (I-17). */
export const fullName = (name: string, front: string | null, back: string | null): string =>
  [front, readableName(name)].filter((part) => part !== null && part !== '').join(' ') + (back === null || back === '' ? '' : `, ${back}`)
