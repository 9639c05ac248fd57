import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { BusyLines } from '../ui/busy-lines.tsx'
import { Problem } from '../ui/problem.tsx'
import type { Book, WordShelf } from './word-shelf.ts'

export const TakeWordsContext = createContext<WordShelf['take']>(() => Promise.resolve())

/** A part of a page that speaks in the words of another book: they load when it is first drawn. */
export const WithWords = ({ book, children }: { readonly book: Book; readonly children: ReactNode }) => {
  const take = useContext(TakeWordsContext)
  const [taken, setTaken] = useState<'yes' | 'not yet' | Error>('not yet')
  useEffect(() => {
    let here = true
    const say = (next: 'yes' | Error): void => (here ? setTaken(next) : undefined)
    take([book]).then(
      () => say('yes'),
      (error: unknown) => say(error instanceof Error ? error : new Error(String(error))),
    )
    return () => {
      here = false
    }
  }, [book, take])
  if (taken instanceof Error) return <Problem error={taken} />
  return taken === 'yes' ? children : <BusyLines lines={8} />
}
