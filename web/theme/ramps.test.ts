import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ramps } from './ramps.ts'

const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

test('the ramps of the theme are the ramps of tokens.css', () => {
  for (const [name, shades] of Object.entries(ramps)) {
    const inTokens = shades.map((_, step) => new RegExp(`--jj-${name}-${step}: (#[0-9A-F]{6});`).exec(tokens)?.[1])
    expect(shades, name).toEqual(inTokens)
  }
})
