/** Closes a union: the compiler refuses the call as long as one case is open. */
export const assertNever = (value: never): never => {
  throw new Error(`A case was left open: ${JSON.stringify(value)}`)
}
