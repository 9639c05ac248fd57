import { Secret } from 'otpauth'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { systemContext, withContext } from '#platform/http/context.ts'
import { firstAdministrators } from '#platform/identity/first-administrators.ts'
import { currentTotp } from '#platform/identity/second-factor.ts'
import { openBrowser, type Reader } from '#test/support/browser.ts'
import { openWorld } from '#test/support/world.ts'

// Two people on machines of their own, one of them on a phone in the dark: from a one-time address to a role that both gave.

const world = await openWorld({ pages: true })
const read = await openBrowser()
const password = 'jembatan kayu di tepi sungai'

type Keys = { readonly username: string; readonly totp: string; readonly card: readonly string[] }

const administrators = async () => {
  const now = await world.clock.now()
  return await withContext(world.services, 'app', systemContext(world.services, world.agency, now), async (ctx) => await firstAdministrators(ctx, ['Sekar Wiratmaja', 'Ningrum Kesuma']))
}

const activate = async ({ page, accessible }: Reader, address: string): Promise<Keys> => {
  await page.goto(world.origin + address)
  await page.getByLabel('Kata sandi baru').fill(password)
  await accessible()
  await page.getByRole('button', { name: 'Aktifkan akun' }).click()
  await page.getByRole('img', { name: 'Gambar QR kunci autentikator' }).waitFor()
  await accessible()
  const keys = {
    username: await page.locator('h1 + p').innerText(),
    totp: (await page.locator('p.mono').first().innerText()).replaceAll(' ', ''),
    card: await page.locator('ol li').allInnerTexts(),
  }
  await page.getByLabel('Saya sudah menyimpan').check()
  await page.getByRole('link', { name: 'Lanjut ke halaman masuk' }).click()
  await page.getByRole('heading', { name: 'Masuk', exact: true }).waitFor()
  return keys
}

const signIn = async (page: Page, { username, totp }: Keys, typed: string): Promise<void> => {
  const code = currentTotp(Buffer.from(Secret.fromBase32(totp).buffer), await world.clock.now())
  await page.getByLabel('Nama pengguna').fill(username)
  await page.getByRole('textbox', { name: 'Kata sandi' }).fill(typed)
  await page.getByLabel('Kode keamanan').fill(code)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
}

test('an agency begins: two activations, one sentence for every failed sign-in, a role by two people', async () => {
  const [first, second] = await administrators()
  const sekar = await read()
  const ningrum = await read({ width: 390, dark: true })
  const keys = await activate(sekar, first?.activation ?? '')
  const keysOfNingrum = await activate(ningrum, second?.activation ?? '')
  expect(keys.card).toHaveLength(10)

  // An address is used up by the tap, and opening it again says so.
  await ningrum.page.goto(`${world.origin}${second?.activation ?? ''}`)
  await ningrum.page.getByRole('alert').getByText('sudah dipakai').waitFor()
  await ningrum.page.goto(`${world.origin}/masuk`)

  await signIn(sekar.page, { ...keys, username: 'tidak.ada' }, password)
  const unknown = await sekar.page.getByRole('alert').locator('b').innerText()
  await sekar.accessible()
  await signIn(sekar.page, keys, 'bukan kata sandinya')
  await sekar.page.getByRole('alert').waitFor()
  expect(await sekar.page.getByRole('alert').locator('b').innerText()).toBe(unknown)
  world.clock.step(30_000)
  await signIn(sekar.page, keys, password)
  await signIn(ningrum.page, keysOfNingrum, password)
  for (const { page, accessible } of [sekar, ningrum]) {
    await page.getByRole('heading', { level: 1, name: 'Tidak ada yang perlu tindakan Anda' }).waitFor()
    await accessible()
  }

  await sekar.page.getByRole('link', { name: 'Akun dan peran' }).click()
  await sekar.page.getByRole('button', { name: 'Buat akun' }).click()
  const dialog = sekar.page.getByRole('dialog')
  await dialog.getByLabel('Nama', { exact: true }).fill('Galih Pranadipa')
  await dialog.getByLabel('Nama pengguna').fill('galih.pranadipa')
  await sekar.accessible()
  await dialog.getByRole('button', { name: 'Buat akun' }).click()
  await dialog.getByText('Alamat ini hanya tampil sekali.').waitFor()
  await sekar.page.keyboard.press('Escape')
  await sekar.page.getByRole('button', { name: 'Lihat Galih Pranadipa' }).click()
  await sekar.page.getByRole('combobox', { name: 'Peran' }).selectOption('organiser')
  await sekar.page.getByLabel('Alasan').fill('Surat tugas 800/12/2026')
  await sekar.accessible()
  await sekar.page.getByRole('button', { name: 'Ajukan peran ini' }).click()
  await sekar.page.getByRole('link', { name: 'Lihat permintaan' }).click()

  // Who asked may not approve, and reads why beside the button.
  const approve = sekar.page.getByRole('button', { name: 'Setujui peran' })
  expect(await approve.getAttribute('aria-disabled')).toBe('true')
  await sekar.page.getByText('orang kedua yang berbeda').first().waitFor()
  await sekar.accessible()

  await ningrum.page.reload()
  await ningrum.page.getByRole('link', { name: 'Periksa dan putuskan' }).click()
  await ningrum.page.getByRole('button', { name: 'Setujui peran' }).click()
  await ningrum.accessible()
  const code = ningrum.page.getByRole('dialog').getByLabel('Kode keamanan')
  const sign = ningrum.page.getByRole('dialog').getByRole('button', { name: 'Setujui peran' })
  await code.fill('ZZZZ-ZZZZ')
  await sign.click()
  await ningrum.page.getByRole('alert').waitFor()
  await code.fill(keysOfNingrum.card[0] ?? '')
  await sign.click()
  await ningrum.page.getByText(/^disetujui, /).waitFor()
  await ningrum.accessible()

  await sekar.page.goto(`${world.origin}/akun`)
  await sekar.page.getByRole('row', { name: /Galih Pranadipa.*Panitia/ }).waitFor()
})

test('who is not signed in comes back to the page they wanted, and reads it in English', async () => {
  const { page, accessible } = await read({ language: 'en' })
  await page.goto(`${world.origin}/akun?cari=galih`)
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(new URL(page.url()).searchParams.get('ke')).toBe('/akun?cari=galih')
  await accessible()
})
