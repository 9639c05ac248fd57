import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { homeContract } from '#platform/home/contract.ts'
import { identityContract, type Session } from '#platform/identity/contract.ts'
import { readKey } from '../calls/read-key.ts'
import { useRead } from '../calls/use-read.ts'

/** What the agency calls the product on its screens; the product's own name until it is known whose screen this is. */
export const useProductName = (): string => {
  const session = useQueryClient().getQueryData<Session | null>(readKey(identityContract.readSession))
  const agencies = useRead(homeContract.listAgencies, {}).data?.items ?? []
  const own = agencies.length === 1 ? agencies[0] : agencies.find(({ code }) => code === session?.agency.code)
  return own?.productName ?? 'Jenjang Merit'
}

/** The words in the browser's tab. */
export const useTabTitle = (title: string): void => {
  const product = useProductName()
  useEffect(() => {
    document.title = `${title} - ${product}`
  }, [title, product])
}
