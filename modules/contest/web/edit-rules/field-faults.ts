import { createContext, useContext } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import type { Fault } from './faults-in-draft.ts'

/** Faults that are shown: after the first try to save, so that nobody is scolded while writing. */
export const FaultsContext = createContext<ReadonlyMap<string, Fault>>(new Map())

/** The message of the input at this place of the documents. */
export const useFault = (): ((path: string) => string | undefined) => {
  const { t } = useTranslation()
  const faults = useContext(FaultsContext)
  return (path) => {
    const fault = faults.get(path)
    return fault === undefined ? undefined : t(`contest.edit.fault.${fault}`)
  }
}
