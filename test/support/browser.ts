import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, expect } from 'vitest'
import { findChromium } from '../../tools/find-chromium.mjs'

export type View = { readonly width?: number; readonly dark?: boolean; readonly language?: 'id' | 'en' }

export type Reader = {
  readonly page: Page
  /** Expects no violation that axe knows of, and nothing that makes the page scroll sideways. */
  readonly accessible: () => Promise<void>
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What a page says in vain: a blocked style or script, an exception. Refused calls are answers, not failures. */
const listen = (page: Page): string[] => {
  const heard: string[] = []
  page.on('pageerror', (error) => heard.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('the server responded with a status of 4')) heard.push(message.text())
  })
  return heard
}

const violationsOf = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axeSource)
  return await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (document: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    // The size of targets (WCAG 2.2 AA) is off unless asked for.
    const { violations } = await axe.run(document, { rules: { 'target-size': { enabled: true } } })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`)
  })
}

/** Where pictures for people to look at are kept: only when asked for. */
export const pictures = process.env['JENJANG_PICTURES']

export const keepPicture = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined) return
  await mkdir(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}

/** One browser; each reader has a profile of their own, as on a machine of their own. Closes by itself. */
export const openBrowser = async (args: readonly string[] = []): Promise<(view?: View) => Promise<Reader>> => {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', ...args],
  })
  const profiles: BrowserContext[] = []
  const failures: string[][] = []
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    if (failures.flat().length > 0) process.stderr.write(`What the pages said: ${failures.flat().join('\n')}\n`)
    for (const [index, page] of profiles.flatMap((profile) => profile.pages()).entries()) await keepPicture(page, `failed-${index + 1}`)
  })
  afterAll(async () => {
    await browser.close()
    expect(failures.flat()).toEqual([])
  })
  return async ({ width = 1440, dark = false, language = 'id' } = {}) => {
    const profile = await browser.newContext({
      viewport: { width, height: width < 800 ? 844 : 900 },
      hasTouch: width < 800,
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      acceptDownloads: true,
    })
    profiles.push(profile)
    await profile.addInitScript((chosen) => {
      // The browser's own viewer of papers is a frame without a storage.
      const store: Storage | null = localStorage
      store?.setItem('jenjang.language', store.getItem('jenjang.language') ?? chosen)
    }, language)
    profile.setDefaultTimeout(20_000)
    const page = await profile.newPage()
    failures.push(listen(page))
    return {
      page,
      accessible: async () => {
        expect(await violationsOf(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
      },
    }
  }
}
