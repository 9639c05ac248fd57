/** Takes a stream of chunks apart again, so many bytes at a time. It holds one chunk at most beyond what is asked for. */
export type ByteReader = { readonly take: (length: number) => Promise<Buffer>; readonly ended: () => Promise<boolean> }

export const byteReader = (source: AsyncIterable<Uint8Array>): ByteReader => {
  const chunks = source[Symbol.asyncIterator]()
  let held: Uint8Array = Buffer.alloc(0)
  const fill = async (): Promise<boolean> => {
    while (held.length === 0) {
      const next = await chunks.next()
      if (next.done === true) return false
      held = next.value
    }
    return true
  }
  return {
    ended: async () => !(await fill()),
    take: async (length) => {
      const taken = Buffer.allocUnsafe(length)
      let at = 0
      while (at < length) {
        if (!(await fill())) throw new Error('it ends too early')
        const part = held.subarray(0, length - at)
        taken.set(part, at)
        held = held.subarray(part.length)
        at += part.length
      }
      return taken
    },
  }
}
