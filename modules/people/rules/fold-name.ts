/**
 * Names folded for search: capitals, accents, apostrophes, degrees, and the spellings that differ from letter to letter
 * (Moch., Muh., Mohammad; the old oe, dj, tj) meet. Folding serves search only: what is shown is the name as it was recorded.
 */
const muhammad: ReadonlySet<string> = new Set(
  ('moch moh mohd muh muhd muchamad muchammad mochamad mochammad mohamad mohammad mohamed mohammed muhamad muhammad muhamed ' +
    'muhammed mokhamad mokhammad mukhamad mukhammad').split(' '),
)

/** Titles that no name is: dropped wherever they stand beside a name. */
const titles: ReadonlySet<string> = new Set('dr dra drs drg drh ir prof ns apt hj h kh'.split(' '))

/** Degrees, as letters without their dots: dropped where they were typed into the name with dots. */
const degrees: ReadonlySet<string> = new Set(
  ('amd amk st se sh ss sp skm spd spdi ssos ssi skom sip sag sstp stp skep skpm sst spt spsi sfarm sked mm mt mh mp ma map mag msi ' +
    'mkom mkes mpd mpdi mhum mba msc mars mpsi lc phd').split(' '),
)

const plain = (text: string): string => (/[^ -~]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text).replace(/[’'`´ʼ"]/g, '').toLowerCase()

/** What a name is sorted by: small letters without accents and signs before them. */
export const sortedAs = (name: string): string => plain(name).trim() || name

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

/** `S.Kom`, `A.Md.Keb.`: a degree. `M.Yusuf`, `Moh.Ali`, `A.` hold words of a name. */
const wordsOfDotted = (part: string): readonly string[] => {
  const letters = lettersOf(part)
  if (titles.has(letters) || degrees.has(letters)) return []
  const pieces = part.split('.').map(lettersOf).filter((piece) => piece !== '')
  const isLongDegree = pieces.length > 2 && pieces.some((piece) => piece.length > 1)
  return isLongDegree ? [] : pieces
}

const wordsOf = (text: string): readonly string[] => {
  const parts = plain(text.split(',')[0] ?? '').split(/[\s/-]+/).filter((part) => lettersOf(part) !== '')
  const words = parts.flatMap((part) => (part.includes('.') ? wordsOfDotted(part) : [lettersOf(part)]))
  const names = words.filter((word) => !titles.has(word))
  return names.length > 0 ? names : words.length > 0 ? words : parts.map(lettersOf)
}

const folded = (word: string): string => (muhammad.has(word) ? 'muhammad' : word.replace(/oe/g, 'u').replace(/dj/g, 'j').replace(/tj/g, 'c')).slice(0, 60)

/** Under which words a name is found: each word as written and as folded. */
export const foldName = (name: string): readonly string[] => [...new Set(wordsOf(name).flatMap((word) => [word.slice(0, 60), folded(word)]))]

/** The prefixes that all must be found, of what somebody typed. At most eight. */
export const searchTerms = (query: string): readonly string[] => [...new Set(wordsOf(query).map(folded))].slice(0, 8)

/** The least text above every text that begins with the prefix, for `word >= prefix and word < upperEnd` in the "C" collation. */
export const upperEnd = (prefix: string): string => `${prefix}\u{10ffff}`
