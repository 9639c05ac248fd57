import type { Readable } from 'node:stream'

/** A file that arrives: its given name, and its bytes as they come. The reader enforces the size. */
export type Upload = { readonly name: string; readonly type: string; readonly content: Readable; readonly truncated: () => boolean }

export const LARGEST_UPLOAD = 100 * 1024 * 1024
