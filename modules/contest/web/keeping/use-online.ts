import { useSyncExternalStore } from 'react'

const listen = (changed: () => void): (() => void) => {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

/** What the device believes of its network. That the system answers is known only by asking it. */
export const useOnline = (): boolean => useSyncExternalStore(listen, () => navigator.onLine)
