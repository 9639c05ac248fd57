import { Refused, Unreachable } from '#platform/face/call.ts'

/** What a page holds of a draft, and where its newest content is. */
export type Kept<Content> = {
  readonly content: Content
  readonly where: 'device' | 'server'
  /** When it came there: the clock of the device, or of the system. */
  readonly at: string
  readonly busy: boolean
  /** Why the last attempt had no answer about this content: no network, no session any more. It is tried again. */
  readonly lost: Error | null
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

/**
 * No answer about this content: the network was away, the system paused, or it wants to know first who is here. The same key goes
 * with it again, because whether it arrived is not always known (I-28).
 */
const unanswered = (error: Refused | Unreachable): boolean =>
  error instanceof Unreachable || [401, 429, 503].includes(error.problem.status) || error.problem.code === 'FRESH_CODE_NEEDED' || error.problem.code === 'AGENCY_CHANGED'

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
        patch(name, newest ? { where: 'server', at: savedAt, busy: false, lost: null } : { lost: null })
      } catch (error) {
        if (!(error instanceof Refused) && !(error instanceof Unreachable)) throw error
        if (unanswered(error)) {
          patch(name, { busy: false, lost: error })
          return
        }
        keys.delete(name)
        const newest = slots.get(name)?.content === content
        patch(name, { busy: false, lost: null, ...(newest ? { refused: error } : {}) })
      }
    }
  }

  return {
    type: (name, content) => {
      const before = slots.get(name)
      change(name, { content, where: 'device', at: now(), busy: before?.busy ?? false, lost: before?.lost ?? null, refused: null })
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
