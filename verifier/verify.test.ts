import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { keyFrom, note, pemOf, signatureLine } from './invented/agency.ts'
import { byBytes, canonical, influence, keyId, leafHash, linesOf, merkleRoot, NotCanonical, parseCanonical, printed, ratio, readDecimal, readKey, readLineToKeep, readNote, readRational, rootOfPath, round, spellRational, verify } from './verify.mjs'

const examples = join(import.meta.dirname, '..', 'docs', 'examples')
const example = (name: string): Buffer => readFileSync(join(examples, name))
const copy = (name: string) => ({ name, bytes: example(name) })

describe('canonical JSON', () => {
  test.each([
    // RFC 8785 section 3.2.2 and 3.2.3, without the numbers that section 1 does not have.
    ['{"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}', '{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'],
    ['{"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\u000a":"Newline","1":"One","\\u0080":"Control","\\ud83d\\ude02":"Smiley","\\u00f6":"Latin Small Letter O With Diaeresis","\\ufb2c":"x"}'.replace('\\ufb2c', '\\u05d3'),
      '{"\\n":"Newline","\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","ד":"x","€":"Euro Sign","😂":"Smiley"}'],
    ['{"b":1,"a":{"10":0,"9":-9007199254740991}}', '{"a":{"10":0,"9":-9007199254740991},"b":1}'],
    ['"\\u2028\\u007f\\b\\f\\t\\u001f"', '"\u2028\u007f\\b\\f\\t\\u001f"'],
    ['{"\\uffff":1,"\\ud83d\\ude02":2}', '{"😂":2,"\uffff":1}'], // UTF-16 units, not code points
    ['[]', '[]'], ['{}', '{}'], ['""', '""'],
  ])('%s', (given, expected) => {
    expect(canonical(JSON.parse(given))).toBe(expected)
    expect(parseCanonical(expected)).toEqual(JSON.parse(given))
  })

  test.each([
    ['1.5'], ['1e3'], ['1E400'], ['-0'], ['9007199254740992'], ['-9007199254740992'], ['01'], ['1.0'],
    ['"\\u0000"'], ['"\\ud800"'], ['"\\udc00x"'], ['"e\\u0301"'], ['"\u0065\u0301"'], ['{"e\u0301":1}'], ['"\\/"'], ['"\\u0041"'], ['"\\u001F"'],
    ['{"a":1,"a":1}'], ['{"b":1,"a":1}'], ['{"__proto__":1}'], [' 1'], ['1 '], ['{"a": 1}'], ['[1,]'], ['\ufeff1'], [''], ['undefined'], ['NaN'], ["'a'"],
  ])('%j is refused', (text) => {
    expect(() => parseCanonical(text)).toThrow(NotCanonical)
  })

  test('nesting of 32 is the most', () => {
    expect(parseCanonical(`${'['.repeat(32)}${']'.repeat(32)}`)).toBeInstanceOf(Array)
    for (const text of [`${'['.repeat(33)}${']'.repeat(33)}`, '['.repeat(3_000_000)]) expect(() => parseCanonical(text)).toThrow(NotCanonical)
  })

  test('a million combining marks are refused in no time', () => {
    const begun = performance.now()
    expect(() => parseCanonical(`"${'\u0316\u0301'.repeat(500_000)}"`)).toThrow(/combining marks/)
    expect(performance.now() - begun).toBeLessThan(2_000)
  })

  test('what it writes it reads back, and in one spelling only', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      let text
      try {
        text = canonical(value)
      } catch (error) {
        expect(error).toBeInstanceOf(NotCanonical)
        return
      }
      expect(parseCanonical(text)).toEqual(JSON.parse(text))
      expect(() => parseCanonical(`${text} `)).toThrow(NotCanonical)
    }), { seed: 1, numRuns: 500 })
  })
})

test('sorted means by UTF-8 bytes, which is not the order of UTF-16 units', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
    expect(Math.sign(byBytes(one, other))).toBe(Buffer.compare(Buffer.from(one), Buffer.from(other)))
  }), { seed: 2, numRuns: 500 })
  expect(byBytes('\uffff', '😂')).toBeLessThan(0)
})

describe('exact numbers', () => {
  test.each([['87.5', '175/2'], ['4', '4'], ['0.25', '1/4'], ['0', '0'], ['32.5', '65/2'], ['0.0001', '1/10000']])('the decimal %s is %s', (text, expected) => {
    expect(spellRational(readDecimal(text))).toBe(expected)
  })

  test.each([['2411/30', '2411/30'], ['-5/12', '-5/12'], ['81', '81'], ['0', '0'], ['2/4', undefined], ['1/1', undefined], ['0/3', undefined], ['-0', undefined], ['1/-2', undefined], ['01', undefined], ['1.5', undefined]])('the rational %s', (text, expected) => {
    const value = readRational(text)
    expect(value && spellRational(value)).toBe(expected)
  })

  // value, digits, then half-up, half-even, down
  test.each([
    ['247/3', 2, '82.33', '82.33', '82.33'], ['1/2', 0, '1', '0', '0'], ['3/2', 0, '2', '2', '1'], ['5/2', 0, '3', '2', '2'], ['1/8', 2, '0.13', '0.12', '0.12'], ['3/8', 2, '0.38', '0.38', '0.37'],
    ['2/3', 3, '0.667', '0.667', '0.666'], ['82', 2, '82.00', '82.00', '82.00'], ['-1/2', 0, '-1', '0', '0'], ['-1/8', 2, '-0.13', '-0.12', '-0.12'], ['-1/1000', 2, '0.00', '0.00', '0.00'], ['9999/1000', 2, '10.00', '10.00', '9.99'],
  ])('%s to %i digits', (text, digits, up, even, down) => {
    const value = readRational(text)
    if (!value) throw new Error(text)
    expect([printed(value, digits, 'half-up'), printed(value, digits, 'half-even'), printed(value, digits, 'down')]).toEqual([up, even, down])
    expect(printed(round(value, digits, 'half-even'), digits, 'down')).toBe(even)
  })

  test('a rounded value is nearer than half a unit, and rounding again changes nothing', () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 20n }), fc.integer({ min: 0, max: 6 }), (n, d, digits) => {
      const value = ratio(n, d)
      for (const mode of ['half-up', 'half-even'] as const) {
        const rounded = round(value, digits, mode)
        const distance = value.n * rounded.d - rounded.n * value.d
        expect((distance < 0n ? -distance : distance) * 2n * 10n ** BigInt(digits) <= value.d * rounded.d).toBe(true)
        expect(round(rounded, digits, mode)).toEqual(rounded)
      }
    }), { seed: 3, numRuns: 300 })
  })

  test('influence sums to one; a capped judge counts as section 9.1 says', () => {
    expect(influence(['1', '1', '0.5'])).toEqual({ parts: [25n, 25n, 10n], of: 60n }) // 5/12, 5/12, 1/6
    expect(influence(['0.5'])).toEqual({ parts: [1n], of: 1n })
    fc.assert(fc.property(fc.array(fc.constantFrom('1', '0.5', '0.25', '0.001'), { minLength: 1, maxLength: 12 }), (shares) => {
      const { parts, of } = influence(shares)
      expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(of)
      expect(parts.every((part) => part >= 0n)).toBe(true)
    }), { seed: 4 })
  })
})

describe('Merkle tree (RFC 6962)', () => {
  // The tree of Certificate Transparency's own tests: eight leaves, roots of the first n.
  const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((text) => leafHash(Buffer.from(text, 'hex')))
  test.each([
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'], [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'], [5, '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
    [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ])('root of %i leaves', (count, root) => {
    expect(Buffer.from(merkleRoot(leaves.slice(0, count))).toString('hex')).toBe(root)
  })

  const pathOf = (index: number, all: readonly Uint8Array[]): string[] => {
    if (all.length === 1) return []
    let half = 1
    while (half * 2 < all.length) half *= 2
    const inLeft = index < half
    const [mine, sibling] = inLeft ? [all.slice(0, half), all.slice(half)] : [all.slice(half), all.slice(0, half)]
    return [...pathOf(inLeft ? index : index - half, mine), Buffer.from(merkleRoot(sibling)).toString('hex')]
  }

  test('each leaf proves itself at its place, and nowhere else', () => {
    for (let count = 1; count <= 8; count++) {
      const all = leaves.slice(0, count)
      const root = Buffer.from(merkleRoot(all))
      for (const [index, leaf] of all.entries()) {
        const path = pathOf(index, all)
        for (let place = 0; place <= count; place++) expect(root.equals(rootOfPath(leaf, place, count, path) ?? Buffer.alloc(0))).toBe(place === index)
        expect(rootOfPath(leaf, index, count, [...path, '00'.repeat(32)])).toBeUndefined()
        if (path.length > 0) expect(root.equals(rootOfPath(leaf, index, count, path.slice(1)) ?? Buffer.alloc(0))).toBe(false)
      }
    }
  })
})

describe('signed notes', () => {
  // From the documentation of golang.org/x/mod/sumdb/note, the origin of the format.
  const peter = 'If you think cryptography is the answer to your problem,\nthen you don\'t know what your problem is.\n\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'
  const key = readKey(`-----BEGIN PUBLIC KEY-----\n${Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64').subarray(1)]).toString('base64')}\n-----END PUBLIC KEY-----\n`)

  test('the note that everyone knows', () => {
    const read = readNote(peter)
    if (typeof read === 'string' || !key) throw new Error('unreadable')
    const [line] = read.signatures
    expect(keyId(key, 'PeterNeumann')).toBe('c74f20a3')
    expect(line?.id).toBe('c74f20a3')
    expect(key.verifies(read.text, line?.signature ?? new Uint8Array(64))).toBe(true)
    expect(key.verifies(`${read.text} `, line?.signature ?? new Uint8Array(64))).toBe(false)
  })

  test('a signature whose half S is not below the group order is another spelling of the same, and refused', () => {
    const read = readNote(peter)
    if (typeof read === 'string' || !key) throw new Error('unreadable')
    const signature = Buffer.from(read.signatures[0]?.signature ?? [])
    const order = 2n ** 252n + 27742317777372353535851937790883648493n
    const s = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`) + order
    Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse().copy(signature, 32)
    expect(key.verifies(read.text, signature)).toBe(false)
  })

  test.each([
    ['no empty line', 'a\n\u2014 b Az3grlgt\n'], ['no signature', 'a\n\n'], ['a line that does not end', peter.trimEnd()], ['a hyphen', peter.replace('\u2014', '-')], ['two spaces', peter.replace(' x08', '  x08')],
    ['unused bits', peter.replace('nAM=', 'nAN=')], ['a tab', `\t${peter}`], ['a carriage return', peter.replaceAll('\n', '\r\n')], ['an empty text', peter.slice(peter.indexOf('\n\n'))], ['further text', `${peter}x`], ['a second empty line', peter.replace('\n', '\n\n')],
  ])('%s is no note', (_, text) => {
    expect(readNote(text)).toBeTypeOf('string')
  })

  test('a key has one spelling', () => {
    const pem = pemOf(keyFrom('a'))
    expect(readKey(pem)?.pem).toBe(pem)
    for (const other of [pem.trimEnd(), `${pem}\n`, pem.replaceAll('\n', '\r\n'), pem.replace('MCow', 'MCox'), pem.replace('PUBLIC KEY-----\n', 'PUBLIC KEY-----\n ')]) expect(readKey(other)).toBeUndefined()
    const twice = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from('eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f', 'hex')]) // y = p + 1, which is y = 1
    expect(readKey(`-----BEGIN PUBLIC KEY-----\n${twice.toString('base64')}\n-----END PUBLIC KEY-----\n`)).toBeUndefined()
  })

  test('a line to keep', () => {
    const line = example('checkpoint-line.txt').toString().trim()
    expect(readLineToKeep(line)).toMatchObject({ number: 13, time: '2026-04-30T02:01:00.000Z' })
    for (const other of [`${line} `, line.replace(' 13 ', ' 013 '), line.replace(' 13 ', '  13 '), line.replace('2026-04-30T02', '2026-04-31T02'), line.replace('jenjang/', 'jenjang/key/')]) expect(readLineToKeep(other)).toBeUndefined()
  })
})

const failing = (verdict: ReturnType<typeof verify>) => verdict.checks.filter(({ status }) => status === 'failed').map(({ name }) => name)

describe('the examples', () => {
  test.each(['public', 'full', 'cancelled-public', 'cancelled-full'])('%s holds', (name) => {
    const verdict = verify({ bundle: example(`${name}.jsonl`), files: join(examples, 'files') })
    expect(failing(verdict)).toEqual([])
    expect(verdict.conclusion).toBe('key not compared with an outside copy')
    expect(verdict.checks.map(({ number }) => number)).toEqual(Array.from({ length: 33 }, (_, at) => at + 1))
    expect(verdict.checks.every(({ status }) => status !== 'not reached')).toBe(true)
  })

  test('what was scored and never published is reported as closed', () => {
    const { checks } = verify({ bundle: example('cancelled-public.jsonl') })
    expect(checks.filter(({ status }) => status === 'closed').map(({ number, notes }) => [number, notes])).toEqual([19, 20, 21, 22, 23].map((number) => [number, ['cancelled before publication']]))
  })
})

describe('outside copies', () => {
  const bundle = example('public.jsonl')
  const origin = 'jenjang/5b1f0c52-0d6f-4f7e-9a53-2f8f1a4f0e11/contoh'

  test.each([
    [{ key: copy('key.pem') }, 'key confirmed by the key file'],
    [{ key: { name: 'k', bytes: Buffer.from(`\r\n  ${example('key.pem').toString()} \n`) } }, 'key confirmed by the key file'],
    [{ checkpoints: [copy('checkpoint.txt')] }, 'key confirmed by checkpoint of 2026-04-30'],
    [{ key: copy('key.pem'), checkpoints: [copy('checkpoint-line.txt')], receipts: [copy('receipt.txt')] }, 'key confirmed by checkpoint of 2026-04-30'],
    [{ receipts: [copy('receipt.txt')] }, 'key not compared with an outside copy'],
  ])('%#: agree', (given, conclusion) => {
    const verdict = verify({ bundle, ...given })
    expect([failing(verdict), verdict.conclusion]).toEqual([[], conclusion])
  })

  test('witnesses may sign below the agency', () => {
    const witnessed = `${example('checkpoint.txt').toString()}${signatureLine('anything', keyFrom('witness'), 'witness.example/w')}`
    expect(verify({ bundle, checkpoints: [{ name: 'w', bytes: Buffer.from(witnessed) }] }).conclusion).toBe('key confirmed by checkpoint of 2026-04-30')
  })

  test.each([
    ['another key', { key: { name: 'k', bytes: Buffer.from(pemOf(keyFrom('stranger'))) } }, 'outside key'],
    ['no key', { key: { name: 'k', bytes: Buffer.from('hello') } }, 'outside key'],
    ['a changed checkpoint', { checkpoints: [{ name: 'c', bytes: Buffer.from(example('checkpoint.txt').toString().replace('\n3\n', '\n4\n')) }] }, 'outside checkpoints'],
    ['a line with another digest', { checkpoints: [{ name: 'c', bytes: Buffer.from(example('checkpoint-line.txt').toString().replace(/[0-9a-f]{64}/, '0'.repeat(64))) }] }, 'outside checkpoints'],
    ['a line with another time', { checkpoints: [{ name: 'c', bytes: Buffer.from(example('checkpoint-line.txt').toString().replace('2026-04-30', '2026-04-29')) }] }, 'outside checkpoints'],
    ['a line of a checkpoint that is not in the bundle', { checkpoints: [{ name: 'c', bytes: Buffer.from(example('checkpoint-line.txt').toString().replace(' 13 ', ' 99 ')) }] }, 'outside checkpoints'],
    ['the line of another anchor', { checkpoints: [{ name: 'c', bytes: Buffer.from(`${origin} 6 2026-02-20T00:00:00.000Z ${'0'.repeat(64)}\n`) }] }, 'outside checkpoints'],
    ['a checkpoint of a stranger', { checkpoints: [{ name: 'c', bytes: Buffer.from(note(`${origin}\n1\n${createHash('sha256').digest('base64')}\nnumber 99\ntime 2027-01-01T00:00:00.000Z\nprevious ${'0'.repeat(64)}\n`, keyFrom('stranger'), origin)) }] }, 'outside checkpoints'],
    ['binary waste', { checkpoints: [{ name: 'c', bytes: Buffer.from([0xff, 0, 1]) }], receipts: [{ name: 'r', bytes: Buffer.from([0xff, 0, 1]) }], key: { name: 'k', bytes: Buffer.from([0xff]) } }, 'receipts'],
    ['a receipt that says something else', { receipts: [{ name: 'r', bytes: Buffer.from(example('receipt.txt').toString().replace('"seq":41', '"seq":42')) }] }, 'receipts'],
    ['a receipt of a stranger', { receipts: [{ name: 'r', bytes: Buffer.from(note(`${example('receipt.txt').toString().split('\n').slice(0, 2).join('\n')}\n`, keyFrom('stranger'), origin)) }] }, 'receipts'],
  ])('%s fails', (_, given, check) => {
    const verdict = verify({ bundle, ...given })
    expect(failing(verdict)).toContain(check)
    expect(verdict.conclusion).toMatch(/^NOT VERIFIED/)
  })
})

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const run = (...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'verify.mjs'), ...words], { encoding: 'utf8' })
    return { status, stdout, stderr }
  }
  const written = (name: string, bytes: string | Buffer): string => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }

  test('exit 0 with numbered checks; the last line is about the key', () => {
    const { status, stdout, stderr } = run(join(examples, 'public.jsonl'))
    expect([status, stderr]).toEqual([0, ''])
    const lines = stdout.trimEnd().split('\n')
    expect(lines.at(-1)).toBe('key not compared with an outside copy')
    expect(lines.filter((line) => /^ ?\d+ {2}/.test(line))).toHaveLength(33)
  })

  test('exit 1 names the check and the record', () => {
    const { status, stdout } = run(written('changed.jsonl', example('public.jsonl').toString().replace('"manfaat":"4"', '"manfaat":"5"')))
    expect(status).toBe(1)
    expect(stdout).toMatch(/ 2 {2}manifest +FAILED/)
    expect(stdout).toMatch(/\n {6}line \d+: the line has not the digest that the manifest gives for it\n/)
    expect(stdout).toMatch(/ 6 {2}openings +FAILED\n {6}line \d+, seq \d+, part sheet: content and salt/)
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('NOT VERIFIED: 2 checks fail (manifest, openings)')
  })

  test('--json prints one document', () => {
    const { status, stdout } = run(join(examples, 'full.jsonl'), '--json')
    expect([status, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ ok: true, edition: 'full', conclusion: 'key not compared with an outside copy' })])
  })

  test('attachments: right, wrong, absent', () => {
    const bundle = written('full.jsonl', example('full.jsonl'))
    const name = '2b6c26af9f9d729714950e484e165775ef1bdb0d1f9bd6bfc28d1aea0d97bb76'
    expect(run(bundle).stdout).toMatch(/30 {2}files +ok +0 right, 1 not checked \(absent\)/)
    mkdirSync(join(folder, 'files'))
    copyFileSync(join(examples, 'files', name), join(folder, 'files', name))
    expect(run(bundle).stdout).toMatch(/30 {2}files +ok +1 right, 0 not checked/)
    const bytes = readFileSync(join(folder, 'files', name))
    bytes[0] = 0
    writeFileSync(join(folder, 'files', name), bytes)
    expect(run(bundle)).toMatchObject({ status: 1, stdout: expect.stringMatching(/30 {2}files +FAILED[^]*line 13, seq 10, part file_1: files\/2b6c26\w+ has another digest/) })
  })

  test.each([
    [[], /^Name a bundle: /], [['a', 'b'], /^Name one bundle: /], [['a', '--key'], /^--key needs a file: /], [['a', '--checkpoint', '--json'], /^--checkpoint needs a file: /], [['a', '--nothing'], /^--nothing is not known: /],
    [['/nowhere/bundle.jsonl'], /^\/nowhere\/bundle.jsonl cannot be read \(ENOENT\)\.$/], [[tmpdir()], /is no file\.$/], [[join(examples, 'public.jsonl'), '--key', '/nowhere/key'], /cannot be read/], [['/dev/zero'], /is no file\.$/],
  ])('%j is refused in one sentence on stderr, exit 2', (words, sentence) => {
    const { status, stdout, stderr } = run(...words)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^[^\n]+\n$/)
    expect(stderr.trimEnd()).toMatch(sentence)
  })

  test.each([
    ['an empty file', ''], ['no LF at the end', 'x'], ['an empty line', '\n'], ['another program\'s file', 'PK\u0003\u0004\n'], ['only a manifest', '{"chain":"a","edition":"public","format":1,"lines":[]}\n'],
    ['deep nesting', `${'['.repeat(2_000_000)}\n`], ['many empty lists', `[${'[],'.repeat(6_000_000)}[]]\n`], ['not UTF-8', Buffer.from([0x22, 0xff, 0x22, 10])],
  ])('%s fails the check of lines, exit 1', (name, content) => {
    const { status, stdout } = run(written(`${name.replaceAll(' ', '-').replaceAll('\'', '')}.jsonl`, content))
    expect(status).toBe(1)
    expect(stdout).toMatch(/ 1 {2}lines +FAILED/)
  })

  test('what is printed fits its document', () => {
    const verdict = verify({ bundle: Buffer.from('') })
    expect(linesOf(verdict)).toEqual(expect.arrayContaining([' 1  lines                FAILED', '      line 0: the file is empty']))
  })
})
