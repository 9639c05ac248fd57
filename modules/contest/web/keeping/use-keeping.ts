import { useEffect, useSyncExternalStore } from 'react'
import type { Kept, Keeper } from './keeper.ts'

const pause = 700
const again = 6_000

/**
 * Sends what the keeper holds while this page is open and its owner signed in: a moment after the typing stops, when the network
 * comes back, and at regular intervals while something is left. Closing the tab with something left is asked about.
 */
export const useKeeping = <Content>(keeper: Keeper<Content>): void => {
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const pushAll = (): void => {
      for (const name of keeper.unsaved()) void keeper.push(name)
    }
    const soon = (): void => {
      clearTimeout(waiting)
      if (keeper.unsaved().some((name) => keeper.read(name)?.lost === null)) waiting = setTimeout(pushAll, pause)
    }
    const ask = (event: BeforeUnloadEvent): void => {
      if (keeper.unsaved().length > 0) event.preventDefault()
    }
    const stop = keeper.subscribe(soon)
    const retry = setInterval(pushAll, again)
    window.addEventListener('online', pushAll)
    window.addEventListener('beforeunload', ask)
    pushAll()
    return () => {
      stop()
      clearTimeout(waiting)
      clearInterval(retry)
      window.removeEventListener('online', pushAll)
      window.removeEventListener('beforeunload', ask)
      pushAll()
    }
  }, [keeper])
}

/** What is kept under this name, anew whenever it changes. */
export const useKept = <Content>(keeper: Keeper<Content>, name: string): Kept<Content> | undefined =>
  useSyncExternalStore(keeper.subscribe, () => keeper.read(name))
