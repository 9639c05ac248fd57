/**
 * What a database error says. Only SQLSTATE, message and detail are read: the constraint's name is missing when the error
 * comes from another node, and carries a shard number in the message (beyond one machine, rule 11).
 */
export type DatabaseError = { readonly state: string; readonly name: string | undefined; readonly message: string }

export const databaseError = (cause: unknown): DatabaseError | undefined => {
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string' || cause.code.length !== 5) return undefined
  const quotes = [...cause.message.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '')
  const name = quotes.at(cause.code === '23503' ? 1 : -1)?.replace(/_\d+$/, '')
  return { state: cause.code, name, message: cause.message }
}

/** Is this the violation of the named unique key? */
export const violates = (cause: unknown, constraint: string): boolean => {
  const error = databaseError(cause)
  return error !== undefined && ['23505', '23503', '23514', '23P01'].includes(error.state) && error.message.includes(constraint)
}
