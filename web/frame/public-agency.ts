import { createContext, useContext, useEffect, useState } from 'react'

export const PublicAgencyContext = createContext<(name: string) => void>(() => undefined)

/** The name in the head of a public page; the page says it once its data has come. */
export const usePublicAgency = (): readonly [string, (name: string) => void] => useState('')

/** A public page names the agency that it read: `useAgencyName(contest.data?.agency.name)`. */
export const useAgencyName = (name: string | undefined): void => {
  const say = useContext(PublicAgencyContext)
  useEffect(() => {
    if (name !== undefined) say(name)
  }, [name, say])
}
