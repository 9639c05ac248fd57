import { URI } from 'otpauth'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { currentTotp } from '#platform/identity/second-factor.ts'
import { keepPicture, type Reader } from './browser.ts'
import type { Client, World } from './world.ts'

/** A person before a browser: reads pages, and has a second factor. */
export type PersonAt = {
  readonly name: string
  readonly page: Page
  /** The whole page as it stands passes: no axe violation, no sideways scroll. With JENJANG_PICTURES a picture is kept in that folder. */
  readonly look: (picture: string) => Promise<void>
  /** A fresh code: moves the set clock on, so that each step is new. */
  readonly code: () => Promise<string>
}

/** Addresses without what differs from one contest to the next, e.g. /kompetisi/:id/juri. */
const visited = new Set<string>()
const lookedAt = new Set<string>()
const kindOf = (address: string): string => new URL(address).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\/K\d+$/, '/:code')

/** The pages that somebody visited and nobody looked at. */
export const unlooked = (): readonly string[] => [...visited].filter((kind) => !lookedAt.has(kind))

const lookAt = (reader: Reader): PersonAt['look'] => {
  const { page } = reader
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && frame.url().startsWith('http')) visited.add(kindOf(frame.url()))
  })
  return async (picture) => {
    // Whole, without the lines that stand where something is on its way.
    await expect.poll(async () => await page.getByRole('status').filter({ hasText: 'Memuat' }).count()).toBe(0)
    lookedAt.add(kindOf(page.url()))
    await keepPicture(page, picture)
    await reader.accessible()
  }
}

/** A stranger: signed in nowhere. */
export const strangerAt = (reader: Reader): Pick<PersonAt, 'page' | 'look'> => ({ page: reader.page, look: lookAt(reader) })

/** Someone whose session is open already. */
export const signedInAt = async (reader: Reader, client: Client): Promise<PersonAt> => {
  const [name = '', value = ''] = client.cookie.split('=')
  await reader.page.context().addCookies([{ name, value, domain: '127.0.0.1', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' }])
  return { name: client.name, page: reader.page, look: lookAt(reader), code: client.code }
}

/** Someone who takes a one-time address, chooses a password, keeps the second factor, and signs in. Looked at where `picture` names it. */
export const activatedAt = async (world: World, reader: Reader, given: { readonly name: string; readonly address: string; readonly picture?: string; readonly agencyWaits?: true }): Promise<PersonAt> => {
  const { page } = reader
  const look = lookAt(reader)
  const lookHere = async (where: string): Promise<void> => (given.picture === undefined ? undefined : await look(`${given.picture}-${where}`))
  const password = 'jembatan kayu di tepi sungai'
  await page.goto(given.address)
  await page.getByLabel('Kata sandi baru').fill(password)
  await lookHere('activation')
  await page.getByRole('button', { name: 'Aktifkan akun' }).click()
  await page.getByRole('img', { name: 'Gambar QR kunci autentikator' }).waitFor()
  await lookHere('second-factor')
  const kept = URI.parse((await page.getByRole('link', { name: 'Buka di aplikasi pada perangkat ini' }).getAttribute('href')) ?? '')
  const code = async (): Promise<string> => {
    world.clock.step(30_000)
    return currentTotp(Buffer.from(kept.secret.buffer), await world.clock.now())
  }
  await page.getByLabel('Saya sudah menyimpan').check()
  await page.getByRole('link', { name: 'Lanjut ke halaman masuk' }).click()
  await page.getByLabel('Nama pengguna').fill(kept.label)
  await page.getByRole('textbox', { name: 'Kata sandi' }).fill(password)
  await page.getByLabel('Kode keamanan').fill(await code())
  await lookHere('sign-in')
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await (given.agencyWaits === true ? page.getByText('Instansi ini baru dibuka').first() : page.getByRole('heading', { level: 1, name: /perlu tindakan Anda/ })).waitFor()
  return { name: given.name, page, look, code }
}

/** Opens the request that waits on the own home page, reads it, and approves it with a fresh code. */
export const approveAt = async ({ page, look, code }: PersonAt, origin: string, act: string, picture: string): Promise<void> => {
  await page.goto(origin)
  await page.getByRole('link', { name: 'Periksa dan putuskan' }).waitFor()
  await look(`${picture}-home`)
  await page.getByRole('link', { name: 'Periksa dan putuskan' }).click()
  await page.getByRole('button', { name: act }).waitFor()
  await look(`${picture}-request`)
  await page.getByRole('button', { name: act }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Kode keamanan').fill(await code())
  await look(`${picture}-code`)
  await dialog.getByRole('button', { name: act }).click()
  await page.getByText(/^disetujui, /).waitFor()
  await look(`${picture}-approved`)
}
