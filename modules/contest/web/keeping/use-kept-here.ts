import { useSyncExternalStore } from 'react'
import { useSession } from '#web/session/use-session.ts'

/** One reader's unfinished input, held outside the pages: an ended session loses none, another reader meets none. */
type Bound = { readonly reader: string; readonly held: Map<string, unknown> }
let bound: Bound | undefined
const listeners = new Set<() => void>()

const boundTo = (reader: string): Bound => {
  if (bound?.reader !== reader) bound = { reader, held: new Map() }
  return bound
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

type KeptHere<Content> = { readonly content: Content | undefined; readonly keep: (content: Content) => void; readonly forget: () => void }

/** Input that stays in the open page until its author sends it; nothing is sent by itself. One name has one kind of content. */
export const useKeptHere = <Content>(name: string): KeptHere<Content> => {
  const { personId, agency } = useSession()
  const { held } = boundTo(`${personId}/${agency.id}`)
  const content = useSyncExternalStore(subscribe, () => held.get(name)) as Content | undefined
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  return {
    content,
    keep: (next) => {
      held.set(name, next)
      tell()
    },
    forget: () => {
      held.delete(name)
      tell()
    },
  }
}
