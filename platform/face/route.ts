import type { z } from 'zod'
import type { AccessCode } from './access-codes.ts'

type Shape = z.ZodType

/**
 * One operation of the product, as plain data: the server binds an action to it, the OpenAPI document lists it, the page
 * calls it. `access` names who is let in (I-35); there is no operation without it.
 */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** The full path, with /api/ and :names for parameters. */
  readonly path: `/api/${string}`
  readonly access: readonly [AccessCode, ...AccessCode[]]
  readonly summary: string
  readonly params?: Shape
  readonly query?: Shape
  readonly body?: Shape
  /** The shape of the 200 answer. */
  readonly answer: Shape
  /** A multipart upload: the body is a file, not JSON. */
  readonly upload?: true
  /** The answer is a file (its media type), not JSON. */
  readonly download?: string
}

export type Contract = Readonly<Record<string, Route>>

type Out<S> = S extends Shape ? z.output<S> : undefined
type In<S> = S extends Shape ? z.input<S> : undefined

/** What the action receives: parsed. */
export type Received<R extends Route> = {
  readonly params: Out<R['params']>
  readonly query: Out<R['query']>
  readonly body: Out<R['body']>
}

type Given<K extends string, S> = S extends Shape
  ? undefined extends In<S>
    ? { readonly [P in K]?: In<S> }
    : Record<never, never> extends In<S>
      ? { readonly [P in K]?: In<S> }
      : { readonly [P in K]: In<S> }
  : { readonly [P in K]?: undefined }

/** What the caller gives. */
export type Sent<R extends Route> = Given<'params', R['params']> & Given<'query', R['query']> & Given<'body', R['body']>

export type AnswerOf<R extends Route> = z.output<R['answer']>
/** What an action may return: the shape before defaults are filled; nothing in it needs to be writable. */
export type AnswerGiven<R extends Route> = Frozen<z.input<R['answer']>>

type Frozen<T> = T extends (infer Item)[] ? readonly Frozen<Item>[] : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T

export const route = <const R extends Route>(given: R): R => given

type Plain = string | number | boolean | null | undefined

/** The address of an operation with its parameters and query filled in. */
export const address = (
  given: Pick<Route, 'path'>,
  params: Readonly<Record<string, Plain>> = {},
  query: Readonly<Record<string, Plain | readonly Plain[]>> = {},
): string => {
  const path = given.path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`The address ${given.path} needs ${name}.`)
    return encodeURIComponent(String(value))
  })
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue
    for (const one of [value].flat()) search.append(key, String(one))
  }
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}
