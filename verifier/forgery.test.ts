import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acts, covers, forge } from './invented/forger.ts'
import { examples } from './invented/retold-example.ts'
import { verify } from './verify.mjs'

// Whatever somebody without the key does to a published bundle shows (I-23), and the verifier says where instead of falling over it.

const bundles = ['public', 'full', 'cancelled-public', 'cancelled-full'].map((name) => readFileSync(join(examples, `${name}.jsonl`)))

const forgeries = fc.record({
  bundle: fc.constantFrom(...bundles), act: fc.constantFrom(...acts), cover: fc.constantFrom(...covers), line: fc.nat(), place: fc.nat(), other: fc.nat(),
})

test('a thousand forgeries, half of them with a new manifest and a third with every digest written anew: all are caught, each by name', () => {
  const seen = { forged: 0, manifest: 0, digests: 0 }
  const by = new Set<string>()
  fc.assert(fc.property(forgeries, ({ bundle, ...forgery }) => {
    const forged = forge(bundle, forgery)
    fc.pre(forged !== undefined && !forged.equals(bundle)) // a swap of equal things changes nothing
    seen.forged += 1
    if (forgery.cover !== 'none') seen.manifest += 1
    if (forgery.cover === 'digests') seen.digests += 1
    const { ok, checks, conclusion } = verify({ bundle: forged })
    const failed = checks.filter(({ status }) => status === 'failed')
    expect([ok, failed.length > 0]).toEqual([false, true])
    expect(failed.every(({ failures }) => failures.length > 0)).toBe(true)
    expect(conclusion).toMatch(/^NOT VERIFIED: \d+ checks? fails? \(/)
    for (const { name } of failed) by.add(name)
  }), { seed: 23, numRuns: 1_000, maxSkipsPerRun: 10 })
  expect(seen.forged).toBe(1_000)
  expect(seen.manifest).toBeGreaterThan(430)
  expect(seen.digests).toBeGreaterThan(280)
  // The forger got past the manifest: what the documents say gave it away, and in the end the signatures.
  for (const name of ['lines', 'manifest', 'keys', 'chain', 'kinds', 'openings', 'edition', 'shapes', 'approvals', 'states', 'seals', 'sheets', 'results', 'checkpoints']) expect([...by]).toContain(name)
}, 300_000)
