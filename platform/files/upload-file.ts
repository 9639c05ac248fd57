import { newId } from '../clock/ids.ts'
import { type Outcome, ok, refuse } from '../face/outcome.ts'
import type { AnswerGiven } from '../face/route.ts'
import type { OpenContext } from '../http/bind.ts'
import type { Upload } from '../http/upload.ts'
import { withinLimit } from '../identity/rate-limit.ts'
import { storeCleanCopy } from './clean-copy.ts'
import type { filesContract } from './contract.ts'
import { type FileType, fileTypes, typeOf } from './file-type.ts'

const MEBIBYTE = 1024 * 1024

/** Attachments of a work up to 20 MB; tables may be longer. */
const limits: Readonly<Record<FileType, number>> = {
  [fileTypes.pdf]: 20 * MEBIBYTE,
  [fileTypes.png]: 20 * MEBIBYTE,
  [fileTypes.jpeg]: 20 * MEBIBYTE,
  [fileTypes.xlsx]: 100 * MEBIBYTE,
  [fileTypes.csv]: 100 * MEBIBYTE,
}

/** The name as it was given, without path, control signs and direction marks. */
export const cleanName = (given: string): string => {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  // oxlint-disable-next-line no-control-regex -- control signs are what is taken out
  const clean = last.normalize('NFC').replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim().slice(-200)
  return clean === '' ? 'file' : clean
}

/**
 * Stores an upload: bytes on disk first, flushed, then its row; what is told to the sender is durable (I-26). The type is
 * told by the content. Nothing refers to the file until an act names its id.
 */
export const uploadFile = async (ctx: OpenContext, { upload }: { readonly upload: Upload }): Promise<Outcome<AnswerGiven<(typeof filesContract)['uploadFile']>>> => {
  const { services, agency, actor, received } = ctx
  const within = await ctx.within('app', async ({ tx }) => await withinLimit(tx, `upload:${actor.personId}`, { count: 300, windowSeconds: 3600 }, received))
  if (!within) {
    upload.content.resume()
    return refuse('TOO_MANY')
  }
  const name = cleanName(upload.name)
  const stored = await services.files.put(agency.id, upload.content, 100 * MEBIBYTE)
  if (stored === 'TOO_LARGE') return refuse('TOO_LARGE')
  if (upload.truncated()) {
    await services.files.remove(agency.id, stored.place)
    return refuse('TOO_LARGE')
  }
  const type = typeOf(stored.head, name)
  const fault = type === undefined ? 'TYPE_REFUSED' : stored.size > limits[type] ? 'TOO_LARGE' : undefined
  if (type === undefined || fault !== undefined) {
    await services.files.remove(agency.id, stored.place)
    return refuse(fault ?? 'TYPE_REFUSED')
  }
  const clean = await storeCleanCopy(services.files, agency.id, { place: stored.place, type })
  if (clean === 'UNREADABLE') {
    await services.files.remove(agency.id, stored.place)
    return refuse('FILE_UNREADABLE')
  }
  const id = newId(received)
  await ctx.within('app', async ({ tx }) => {
    await tx
      .insertInto('files.file')
      .values({ agency_id: agency.id, id, sha256: stored.sha256, size: stored.size, type, name, place: stored.place, ...(clean === 'NONE' ? {} : { clean_place: clean.place, clean_sha256: clean.sha256, clean_size: clean.size }), uploaded_by: actor.personId, uploaded_at: received })
      .execute()
  })
  return ok({ id, name, type, size: stored.size, sha256: stored.sha256 })
}
