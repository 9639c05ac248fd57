import type { ApprovalKind } from '../module.ts'

export const kindOf = (kinds: readonly ApprovalKind[], name: string): ApprovalKind => {
  const kind = kinds.find((one) => one.kind === name)
  if (kind === undefined) throw new Error(`No module carries out the approval ${name}.`)
  return kind
}
