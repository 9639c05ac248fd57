import { type AnswerOf, address, type Route, type Sent } from './route.ts'
import type { Problem } from './problem.ts'
import { readProblem } from './read-problem.ts'

/** The server refused, and said why. */
export class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.title)
    this.name = 'Refused'
    this.problem = problem
  }
}

/** The server could not be reached: nothing is known of the act, so the same key is sent again. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('The server could not be reached.', { cause })
    this.name = 'Unreachable'
  }
}

export type Caller = {
  /** The origin, '' in the browser. */
  readonly origin: string
  /** The agency that the page was drawn for: a difference answers 409 (AGENCY_CHANGED). */
  readonly agency: () => string | undefined
  readonly language: () => string
  readonly headers?: () => Readonly<Record<string, string>>
  readonly fetch?: typeof fetch
}

export type CallOptions = {
  /** One key per act of a person; a repeat under the same key has the effect of one (I-28). */
  readonly key?: string
  readonly signal?: AbortSignal
  readonly file?: { readonly name: string; readonly content: Blob }
}

const bodyOf = (sent: { readonly body?: unknown }, options: CallOptions): BodyInit | undefined => {
  if (options.file !== undefined) {
    const form = new FormData()
    form.append('file', options.file.content, options.file.name)
    return form
  }
  return sent.body === undefined ? undefined : JSON.stringify(sent.body)
}

export const callWith =
  (caller: Caller) =>
  async <R extends Route>(route: R, sent: Sent<R>, options: CallOptions = {}): Promise<AnswerOf<R>> => {
    const given = sent as { params?: Parameters<typeof address>[1]; query?: Parameters<typeof address>[2]; body?: unknown }
    const headers: Record<string, string> = { accept: 'application/json', 'accept-language': caller.language(), ...caller.headers?.() }
    const agency = caller.agency()
    if (agency !== undefined) headers['x-agency'] = agency
    if (route.method !== 'GET') headers['idempotency-key'] = options.key ?? crypto.randomUUID()
    const body = bodyOf(given, options)
    if (typeof body === 'string') headers['content-type'] = 'application/json'
    let response: Response
    try {
      response = await (caller.fetch ?? fetch)(caller.origin + address(route, given.params, given.query), {
        method: route.method,
        headers,
        credentials: 'same-origin',
        ...(body === undefined ? {} : { body }),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
      })
    } catch (cause) {
      throw new Unreachable(cause)
    }
    if (!response.ok) throw new Refused(await problemOf(response))
    if (route.download !== undefined) return (await response.blob()) as AnswerOf<R>
    return (await response.json()) as AnswerOf<R>
  }

const problemOf = async (response: Response): Promise<Problem> =>
  readProblem(await response.json().catch(() => undefined)) ?? { type: 'about:blank', status: response.status, code: 'UNREADABLE', title: response.statusText, reference: '' }
