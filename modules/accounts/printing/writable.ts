/**
 * What the standard fonts of a PDF can write (Latin letters of Western Europe): other letters lose their accent, and what is left
 * stands as a question mark. Names of the roster are Latin; nobody's slip fails for one sign.
 */
export const writable = (text: string): string =>
  [...text.normalize('NFC')]
    .map((sign) => (isLatin(sign) ? sign : sign === '’' || sign === '‘' || sign === 'ʼ' ? "'" : plain(sign)))
    .join('')

const isLatin = (sign: string): boolean => /^[\u0020-\u007e\u00a1-\u00ff]$/.test(sign)

const plain = (sign: string): string => {
  const base = sign.normalize('NFKD').replace(/\p{M}/gu, '')
  return base !== '' && [...base].every(isLatin) ? base : /\s/u.test(sign) ? ' ' : '?'
}
