import { Refused, Unreachable } from '#platform/face/call.ts'

/** What a page holds of a draft, and where its newest content is. */
export type Kept<Content> = {
  readonly content: Content
  readonly where: 'device' | 'server'
  /** When it came there: the clock of the device, or of the system. */
  readonly at: string
  readonly busy: boolean
  /** The last attempt did not reach the system, or the session had ended: it is tried again. */
  readonly away: boolean
  /** The system answered, and refused this content. */
  readonly refused: Error | null
}

export type Keeper<Content> = {
  /** New content, as it was typed. Nothing is sent by it. */
  readonly type: (name: string, content: Content) => void
  readonly read: (name: string) => Kept<Content> | undefined
  /** Those whose newest content the system does not have. */
  readonly unsaved: () => readonly string[]
  /** Sends what the system does not have; resolves when it has it, refused it, or could not be reached. */
  readonly push: (name: string) => Promise<void>
  readonly forget: (name: string) => void
  readonly subscribe: (listener: () => void) => () => void
}

type Save<Content> = (name: string, content: Content, key: string) => Promise<{ readonly savedAt: string }>

/** No answer of the system about this content: whether it arrived is not known, so the same key goes with it again (I-28). */
const unanswered = (error: unknown): boolean => error instanceof Unreachable || (error instanceof Refused && [401, 429, 503].includes(error.problem.status))

/**
 * Drafts of a page that outlive the network and the session: kept in the open page until the system has them, one request at a
 * time for each, the newest content last.
 */
export const openKeeper = <Content>(save: Save<Content>, now: () => string): Keeper<Content> => {
  const slots = new Map<string, Kept<Content>>()
  const sending = new Map<string, Promise<void>>()
  const keys = new Map<string, { readonly of: Content; readonly key: string }>()
  const listeners = new Set<() => void>()
  const change = (name: string, next: Kept<Content>): void => {
    slots.set(name, next)
    for (const listener of listeners) listener()
  }
  const patch = (name: string, part: Partial<Kept<Content>>): void => {
    const slot = slots.get(name)
    if (slot !== undefined) change(name, { ...slot, ...part })
  }

  const send = async (name: string): Promise<void> => {
    for (;;) {
      const slot = slots.get(name)
      if (slot === undefined || slot.where === 'server' || slot.refused !== null) return
      const { content } = slot
      const before = keys.get(name)
      const key = before?.of === content ? before.key : crypto.randomUUID()
      keys.set(name, { of: content, key })
      patch(name, { busy: true })
      try {
        const { savedAt } = await save(name, content, key)
        keys.delete(name)
        const newest = slots.get(name)?.content === content
        patch(name, newest ? { where: 'server', at: savedAt, busy: false, away: false } : { away: false })
      } catch (error) {
        if (!(error instanceof Refused) && !(error instanceof Unreachable)) throw error
        if (unanswered(error)) {
          patch(name, { busy: false, away: true })
          return
        }
        keys.delete(name)
        const newest = slots.get(name)?.content === content
        patch(name, { busy: false, away: false, ...(newest ? { refused: error } : {}) })
      }
    }
  }

  return {
    type: (name, content) => {
      const before = slots.get(name)
      change(name, { content, where: 'device', at: now(), busy: before?.busy ?? false, away: before?.away ?? false, refused: null })
    },
    read: (name) => slots.get(name),
    unsaved: () => [...slots].filter(([, slot]) => slot.where === 'device' && slot.refused === null).map(([name]) => name),
    push: (name) => {
      const running = sending.get(name)
      if (running !== undefined) return running
      const started = send(name).finally(() => {
        sending.delete(name)
        patch(name, { busy: false })
      })
      sending.set(name, started)
      return started
    },
    forget: (name) => {
      slots.delete(name)
      keys.delete(name)
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
