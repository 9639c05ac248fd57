import { readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { deflateSync, crc32 } from 'node:zlib'
import { PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { withContext, systemContext } from '../http/context.ts'
import { openWorld } from '#test/support/world.ts'
import { clean } from './clean-copy.ts'
import { cleanJpeg, cleanPng } from './clean-image.ts'
import { fileTypes } from './file-type.ts'
import { findFile, judgesCopy } from './read-file.ts'
import { cleanName } from './upload-file.ts'

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const png = Buffer.concat([
  signature,
  chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  chunk('tEXt', Buffer.from('Author\0Sekar Wiratmaja')),
  chunk('eXIf', Buffer.from('MM\0*gps')),
  chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
  chunk('IEND', Buffer.alloc(0)),
  Buffer.from('Sekar behind the end'),
])
const segment = (marker: number, text: string): Buffer => Buffer.concat([Buffer.from([0xff, marker, 0, text.length + 2]), Buffer.from(text)])
const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
  segment(0xe1, 'Exif\0\0Sekar Wiratmaja'),
  segment(0xfe, 'made by Sekar'),
  segment(0xdb, 'table'),
  segment(0xda, 'scan'),
  Buffer.from([1, 2, 3, 0xff, 0xd9]),
  Buffer.from('Sekar behind the end'),
])

const pdf = async (): Promise<Buffer> => {
  const document = await PDFDocument.create()
  document.addPage([200, 200]).drawText('Karya')
  document.setAuthor('Sekar Wiratmaja')
  document.setTitle('Oleh Sekar')
  document.catalog.set(PDFName.of('OpenAction'), document.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert("Sekar")') }))
  await document.attach(Buffer.from('Sekar'), 'sekar.txt', {})
  return Buffer.from(await document.save({ useObjectStreams: false }))
}

describe("the judges' copy says nothing of who made the work (I-17)", () => {
  test('a PNG keeps its picture and loses its texts, its camera and what hides behind the end', () => {
    const cleaned = cleanPng(png)
    expect(cleaned.includes('Sekar')).toBe(false)
    expect(cleaned.includes('gps')).toBe(false)
    expect(cleaned.includes('IDAT')).toBe(true)
  })

  test('a JPEG likewise', () => {
    const cleaned = cleanJpeg(jpeg)
    expect(cleaned.includes('Sekar')).toBe(false)
    expect(cleaned.includes('JFIF')).toBe(true)
    expect(cleaned.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]))
  })

  test('a PDF loses its author, scripts and embedded files, and still opens', async () => {
    const cleaned = await clean(await pdf(), fileTypes.pdf)
    const opened = await PDFDocument.load(cleaned, { updateMetadata: false })
    expect(opened.getPageCount()).toBe(1)
    expect([opened.getAuthor(), opened.getTitle(), opened.getProducer()]).toEqual([undefined, undefined, undefined])
    const plain = Buffer.from(await opened.save({ useObjectStreams: false })).toString('latin1')
    expect(plain).not.toMatch(/Sekar|JavaScript|sekar\.txt|EmbeddedFile|53656b6172/i)
  })

  test('a cut or hostile file is refused, and harms nobody', async () => {
    await expect(clean(png.subarray(0, 60), fileTypes.png)).rejects.toThrow()
    await expect(clean(Buffer.from('%PDF-1.7 nothing of a pdf'), fileTypes.pdf)).rejects.toThrow()
  })
})

describe('uploading', async () => {
  const world = await openWorld()
  const person = await world.person({ roles: ['employee'] })
  const upload = async (name: string, content: Buffer, type = 'application/octet-stream'): Promise<Response> => {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(content)], { type }), name)
    return await fetch(`${world.origin}/api/files`, { method: 'POST', body: form, headers: { cookie: person.cookie } })
  }

  /** Every file that lies in the store of the agency. */
  const kept = async (): Promise<readonly string[]> => {
    const store = dirname(dirname(world.services.files.path(world.agency.id, '0'.repeat(32))))
    return (await readdir(store, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).map(({ name }) => name).sort()
  }

  test('the type is told by the content, not by the name or by what the sender says', async () => {
    expect((await upload('karya.pdf', Buffer.from('<html><script>alert(1)</script>'), 'application/pdf')).status).toBe(415)
    expect((await upload('karya.png', await pdf(), 'image/png')).status).toBe(200)
    expect(await (await upload('foto.png', png)).json()).toMatchObject({ type: 'image/png', size: png.length })
  })

  test('a picture that is cut off is refused to its sender, and nothing of it stays', async () => {
    const before = await kept()
    expect(await (await upload('foto.png', png.subarray(0, 60))).json()).toMatchObject({ code: 'FILE_UNREADABLE' })
    expect(await kept()).toEqual(before)
  })

  test('a form without a boundary, or one whose sender hung up, is refused, and nothing of it stays', async () => {
    const before = await kept()
    const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="karya.pdf"\r\n\r\n%PDF-1.7 '
    for (const [type, body] of [['multipart/form-data', 'x'], ['multipart/form-data; boundary=x', head + 'a'.repeat(200_000)]] as const) {
      const answer = await fetch(`${world.origin}/api/files`, { method: 'POST', body, headers: { cookie: person.cookie, 'content-type': type } })
      expect([type, answer.status]).toEqual([type, 400])
    }
    expect(await kept()).toEqual(before)
  })

  test('a small file of a picture that no browser can hold is refused (I-39)', async () => {
    const huge = Buffer.concat([signature, chunk('IHDR', Buffer.from([0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 8, 6, 0, 0, 0])), chunk('IDAT', deflateSync(Buffer.alloc(1000))), chunk('IEND', Buffer.alloc(0))])
    expect(await (await upload('foto.png', huge)).json()).toMatchObject({ code: 'FILE_UNREADABLE' })
    expect(() => cleanPng(Buffer.concat([png.subarray(0, 33), chunk('IHDR', Buffer.from([0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 8, 6, 0, 0, 0])), png.subarray(33)]))).toThrow(/twice/)
    const frame = Buffer.from([0xff, 0xc2, 0, 11, 8, 0xff, 0xff, 0xff, 0xff, 1, 1, 0x11, 0])
    expect(() => cleanJpeg(Buffer.concat([jpeg.subarray(0, 2), frame, jpeg.subarray(2)]))).toThrow(/too large/)
  })

  test("the judges' copy is made at once and comes under a neutral name", async () => {
    const { id } = (await (await upload('Sekar Wiratmaja.png', png)).json()) as { id: string }
    await withContext(world.services, 'app', systemContext(world.services, world.agency, await world.clock.now()), async (ctx) => {
      const file = await findFile(ctx, id)
      if (file === undefined) throw new Error('The file is not there.')
      const copy = judgesCopy(ctx, file, 'K05-1.png')
      if (copy === undefined) throw new Error('There is no copy for judges.')
      const chunks: Buffer[] = []
      for await (const piece of copy.content as NodeJS.ReadableStream) chunks.push(piece as Buffer)
      expect([copy.name, Buffer.concat(chunks).includes('Sekar')]).toEqual(['K05-1.png', false])
    })
  })

  test('names lose their path and what turns writing round', () => {
    expect(cleanName('../../etc/passwd')).toBe('passwd')
    expect(cleanName('C:\\dokumen\\karya.pdf')).toBe('karya.pdf')
    expect(cleanName('karya\u202Efdp.exe')).toBe('karyafdp.exe')
    expect(cleanName('\u0000\u0001')).toBe('file')
  })
})
