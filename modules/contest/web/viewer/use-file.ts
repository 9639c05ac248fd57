import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Route, Sent } from '#platform/face/route.ts'
import { call } from '#web/calls/call.ts'
import { readKey } from '#web/calls/read-key.ts'

/** The content of a file, fetched once: it never changes. */
export const useFile = <R extends Route>(route: R, sent: Sent<R>): UseQueryResult<Blob, Error> =>
  useQuery<Blob, Error>({
    queryKey: readKey(route, sent),
    queryFn: async ({ signal }) => {
      const content: unknown = await call(route, sent, { signal })
      if (!(content instanceof Blob)) throw new Error(`${route.path} is no file.`)
      return content
    },
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })

const shown: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png']

/**
 * An address of this content inside the page. It has the type that the product knows the file by, never one that runs: whatever
 * else it claims to be is shown as nothing (I-39, I-40).
 */
export const useAddress = (content: Blob | undefined, type: string): string | undefined => {
  const address = useMemo(
    () => (content === undefined ? undefined : URL.createObjectURL(new Blob([content], { type: shown.includes(type) ? type : 'application/octet-stream' }))),
    [content, type],
  )
  useEffect(() => () => (address === undefined ? undefined : URL.revokeObjectURL(address)), [address])
  return address
}
