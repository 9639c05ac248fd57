import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { AnswerOf, Route, Sent } from '#platform/face/route.ts'
import { call } from './call.ts'
import { readKey } from './read-key.ts'

type Options = {
  /** Asks only when true: something the question needs is known now. */
  readonly when?: boolean
  /** Asks again every so many milliseconds, for counts that change in place. */
  readonly every?: number
  /** Keeps the rows of the page before on the screen while the next are on their way. */
  readonly keep?: boolean
}

/** Reads an operation: `const contests = useRead(contestContract.listContests, { query: { after } })`. */
export const useRead = <R extends Route>(route: R, sent: Sent<R>, options: Options = {}): UseQueryResult<AnswerOf<R>> =>
  useQuery<AnswerOf<R>>({
    queryKey: readKey(route, sent),
    queryFn: ({ signal }) => call(route, sent, { signal }),
    enabled: options.when ?? true,
    ...(options.every === undefined ? {} : { refetchInterval: options.every }),
    ...(options.keep === true ? { placeholderData: keepPreviousData } : {}),
  })
