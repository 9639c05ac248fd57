import type { ApprovedRequest } from '#platform/module.ts'

/** A text of the document that both people saw. */
export const saidIn = (request: ApprovedRequest, name: string): string => {
  const text = request.document[name]
  if (typeof text !== 'string') throw new Error(`The request ${request.id} does not say its ${name}.`)
  return text
}
