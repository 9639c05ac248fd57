import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import type { Route, Sent } from '#platform/face/route.ts'
import { call } from './call.ts'

const save = (content: Blob, name: string): void => {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** Downloads the file of an operation: `const xlsx = useDownload(contract.exportX, 'rekapitulasi.xlsx')`, then `xlsx.mutate({ params })`. */
export const useDownload = <R extends Route>(route: R, name: string): UseMutationResult<void, Error, Sent<R>> =>
  useMutation<void, Error, Sent<R>>({
    mutationFn: async (sent) => {
      const content: unknown = await call(route, sent)
      if (!(content instanceof Blob)) throw new Error(`${route.path} is no download.`)
      save(content, name)
    },
  })
