import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { createZstdCompress, createZstdDecompress, constants } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'

/** For whom a backup is sealed: whoever knows the passphrase, or whoever holds one of the keys. */
export type Lock = { readonly passphrase: string } | { readonly recipients: readonly string[] }
export type Key = { readonly passphrase: string } | { readonly identity: string }

type WebBytes = globalThis.ReadableStream<Uint8Array>

const toWeb = (bytes: Readable): WebBytes => Readable.toWeb(bytes) as unknown as WebBytes
const fromWeb = (bytes: WebBytes): Readable => Readable.fromWeb(bytes as unknown as ReadableStream)

/** Compressed (zstd) and sealed in the age format (age-encryption.org/v1), so that it opens without Jenjang too: `age -d | zstd -d`. */
export const seal = async (content: AsyncIterable<Uint8Array>, lock: Lock): Promise<Readable> => {
  const encrypter = new Encrypter()
  if ('passphrase' in lock) encrypter.setPassphrase(lock.passphrase)
  else for (const recipient of lock.recipients) encrypter.addRecipient(recipient)
  const plain = Readable.from(content, { objectMode: false })
  const small = createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 1 } })
  plain.on('error', (cause) => small.destroy(cause))
  return fromWeb((await encrypter.encrypt(toWeb(plain.pipe(small)))) as WebBytes)
}

/** @throws when the key does not fit or the head is changed; the stream fails at the first piece that is changed. */
export const unseal = async (sealed: Readable, key: Key): Promise<Readable> => {
  const decrypter = new Decrypter()
  if ('passphrase' in key) decrypter.addPassphrase(key.passphrase)
  else decrypter.addIdentity(key.identity)
  const small = fromWeb((await decrypter.decrypt(toWeb(sealed))) as WebBytes)
  const plain = createZstdDecompress()
  small.on('error', (cause) => plain.destroy(cause))
  return small.pipe(plain)
}
