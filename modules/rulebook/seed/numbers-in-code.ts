/** Numbers that stand in any code and in no law: nothing, one, a pair, a thousand, and a minute, an hour and a day in milliseconds. */
const plain: ReadonlySet<string> = new Set(['0', '1', '2', '-1', '1000', '60000', '3600000', '86400000'])

/**
 * The numbers that a source text holds outside comments: numerals, and quoted text that is nothing but a number ('0.45', '08'). Addresses
 * such as `.5` of `s5` and digits inside words are none. Written on purpose without a parser: what it finds too much is reviewed, once.
 */
export const numbersIn = (source: string): readonly string[] => {
  const code = source
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/^\s*\/\/.*$/gm, ' ')
    .replace(/([\s;,{}()])\/\/[^\n'"`]*$/gm, '$1')
  const quoted = [...code.matchAll(/'([^'\\\n]*)'/g)].map(([, text = '']) => text).filter((text) => /^-?\d+([.,]\d+)?$/.test(text))
  const bare = code.replace(/'[^'\\\n]*'/g, "''")
  const numerals = [...bare.matchAll(/(?<![\w.$#-])-?(\d[\d_]*(?:\.\d+)?(?:e\d+)?)(?!\w)/g)].map(([, numeral = '']) => numeral.replaceAll('_', ''))
  return [...new Set([...quoted, ...numerals])].filter((text) => !plain.has(text)).sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1))
}
