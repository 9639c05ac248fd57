import type { Readable } from 'node:stream'

/** A file as an answer: sandboxed headers; inline only for the product's own viewer. */
export type Download = {
  readonly kind: 'download'
  readonly name: string
  readonly type: string
  readonly size?: number
  readonly inline: boolean
  readonly content: Readable | Buffer | string
}

export const download = (given: Omit<Download, 'kind'>): Download => ({ kind: 'download', ...given })

export const isDownload = (value: unknown): value is Download =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'download'

/** RFC 6266: a plain name for old readers, the true one for the rest; nothing that breaks out of the header (I-40). */
export const disposition = (file: Pick<Download, 'name' | 'inline'>): string => {
  const plain = file.name.normalize('NFKD').replace(/[^A-Za-z0-9._-]+/g, '_').slice(0, 120) || 'file'
  return `${file.inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`
}
