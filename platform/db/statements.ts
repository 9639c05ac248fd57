/**
 * Cuts a migration into its statements, so that each is sent alone (beyond one machine, rule 13): several in one string
 * fail on a distributed database. Respects quotes, dollar quotes and comments.
 */
export const statements = (sql: string): readonly string[] => {
  const found: string[] = []
  let start = 0
  let at = 0
  const skipTo = (end: string, from: number): number => {
    const index = sql.indexOf(end, from)
    if (index < 0) throw new Error(`A migration has no closing ${end}.`)
    return index + end.length
  }
  while (at < sql.length) {
    const rest = sql.slice(at, at + 2)
    const dollar = sql[at] === '$' ? /^\$[A-Za-z_]*\$/.exec(sql.slice(at, at + 64))?.[0] : undefined
    if (rest === '--') {
      const newline = sql.indexOf('\n', at)
      at = newline < 0 ? sql.length : newline + 1
    } else if (rest === '/*') at = skipTo('*/', at + 2)
    else if (sql[at] === "'") at = skipTo("'", at + 1)
    else if (sql[at] === '"') at = skipTo('"', at + 1)
    else if (dollar !== undefined) at = skipTo(dollar, at + dollar.length)
    else if (sql[at] === ';') {
      found.push(sql.slice(start, at).trim())
      at += 1
      start = at
    } else at += 1
  }
  found.push(sql.slice(start).trim())
  return found.filter((statement) => statement.replace(/--[^\n]*/g, '').trim() !== '')
}
