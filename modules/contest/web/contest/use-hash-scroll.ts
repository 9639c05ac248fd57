import { useEffect } from 'react'
import { useLocation } from 'react-router'

/** What an address names after # comes into view once it is drawn: it may have been on its way when the page opened. */
export const useHashScroll = (): void => {
  const { hash } = useLocation()
  useEffect(() => {
    if (hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView()
  }, [hash])
}
