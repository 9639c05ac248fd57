import { type Outcome, ok, refuse } from '../face/outcome.ts'
import { cleanJpeg, cleanPng } from '../files/clean-image.ts'
import { fileTypes, typeOf } from '../files/file-type.ts'
import type { Context } from '../http/context.ts'
import { type Download, download } from '../http/download.ts'

export type Arms = { readonly bytes: Buffer; readonly type: 'image/png' | 'image/jpeg' }

const LARGEST = 300_000

/** The picture without anything that is not picture; undefined when it is none, or too large. */
export const armsIn = (base64: string): Arms | undefined => {
  const bytes = Buffer.from(base64, 'base64')
  const type = typeOf(bytes.subarray(0, 4096), '')
  if (bytes.length > LARGEST || (type !== fileTypes.png && type !== fileTypes.jpeg)) return undefined
  try {
    return { bytes: type === fileTypes.png ? cleanPng(bytes) : cleanJpeg(bytes), type }
  } catch {
    return undefined
  }
}

export const readArms = async (ctx: Context): Promise<Outcome<Download>> => {
  const { arms, arms_type: type } = await ctx.tx.selectFrom('platform.agency').select(['arms', 'arms_type']).where('id', '=', ctx.agency.id).executeTakeFirstOrThrow()
  if (arms === null || type === null) return refuse('NOT_FOUND')
  return ok(download({ name: type === 'image/png' ? 'lambang.png' : 'lambang.jpg', type, size: arms.length, inline: true, content: arms }))
}
