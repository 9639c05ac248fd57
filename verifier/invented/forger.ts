import { createHash } from 'node:crypto'
import { partDigest, withManifest, type Json } from './agency.ts'
import { canonical } from '../verify.mjs'

// For tests: somebody who changes a published bundle and does not have the agency's key.

type Node = { [key: string]: Json }
type EntryLine = { entry: Node & { parts: { [name: string]: string }; prev: string; origin: string; chain: string }; open: { [name: string]: { content: Json; salt: string } }; type: 'entry' }

/** What is done, where (picked by the numbers, whatever they are), and how much of the trace is covered. */
export type Forgery = { readonly act: Act; readonly line: number; readonly place: number; readonly other: number; readonly cover: Cover }
export const acts = ['change', 'drop', 'add', 'swap', 'cut', 'drop line', 'add line', 'swap lines', 'cut lines', 'change byte', 'cut bytes'] as const
export type Act = (typeof acts)[number]
/** `manifest`: its digests are written anew. `digests`: parts, entries, links and sealed documents too, up to the signatures. */
export const covers = ['none', 'none', 'none', 'manifest', 'digests', 'digests'] as const
export type Cover = (typeof covers)[number]

const hex = (...pieces: readonly string[]): string => pieces.reduce((hash, piece) => hash.update(piece), createHash('sha256')).digest('hex')

const nodesOf = (value: Json): Node[] => (typeof value === 'object' && value !== null ? [value as Node, ...Object.values(value as Node).flatMap(nodesOf)] : [])

const another = (value: Json | undefined, other: number): Json => {
  if (typeof value === 'number') return value + 1 + (other % 3)
  if (typeof value === 'boolean') return !value
  if (typeof value !== 'string') return 'x'
  if (value === '') return 'x'
  const at = other % value.length
  const unit = value[at] ?? ''
  const next = /\d/.test(unit) ? String((Number(unit) + 1) % 10) : /[a-e]/.test(unit) ? String.fromCodePoint((unit.codePointAt(0) ?? 0) + 1) : unit === '0' ? '1' : unit === 'x' ? 'y' : 'x'
  return value.slice(0, at) + next + value.slice(at + 1)
}

/** One change inside one line; undefined where there is nothing of the kind. */
const inLine = (text: string, { act, place, other }: Forgery): string | undefined => {
  const value = JSON.parse(text) as Json
  const nodes = nodesOf(value)
  if (act === 'change' || act === 'drop') {
    const leaves = nodes.flatMap((node) => Object.keys(node).filter((key) => act === 'drop' || typeof node[key] !== 'object' || node[key] === null).map((key) => [node, key] as const))
    const [node, key] = leaves[place % Math.max(1, leaves.length)] ?? []
    if (node === undefined || key === undefined) return undefined
    if (act === 'change') node[key] = another(node[key], other)
    else if (Array.isArray(node)) node.splice(Number(key), 1)
    else delete node[key]
    return canonical(value)
  }
  const lists = nodes.filter((node): node is Node & Json[] => Array.isArray(node) && node.length > 0)
  const node = act === 'add' ? nodes[place % nodes.length] : lists[place % Math.max(1, lists.length)]
  if (node === undefined) return undefined
  if (act === 'add' && Array.isArray(node)) node.splice(other % (node.length + 1), 0, node[other % Math.max(1, node.length)] ?? 0)
  else if (act === 'add') node[`x${other % 10}`] = Object.values(node)[other % Math.max(1, Object.keys(node).length)] ?? 0
  else if (Array.isArray(node) && act === 'cut') node.length = other % node.length
  else if (Array.isArray(node)) {
    const [a, b] = [other % node.length, (other >> 8) % node.length]
    const [left, right] = [node[a], node[b]]
    node[a] = right ?? 0
    node[b] = left ?? 0
  }
  return canonical(value)
}

const withLines = (lines: readonly string[], { act, line, other }: Forgery): string[] => {
  const changed = [...lines]
  const [at, to] = [line % lines.length, other % lines.length]
  if (act === 'drop line') changed.splice(at, 1)
  else if (act === 'cut lines') changed.length = at
  else if (act === 'add line') changed.splice(to, 0, lines[at] ?? '')
  else {
    changed[at] = lines[to] ?? ''
    changed[to] = lines[at] ?? ''
  }
  return changed
}

const isEntry = (line: Node): boolean => line['type'] === 'entry' && typeof line['entry'] === 'object' && typeof line['open'] === 'object' && line['entry'] !== null && line['open'] !== null && typeof (line['entry'] as Node)['parts'] === 'object'

/** Parts, links and the documents that seals and approvals name, all written anew. Only signatures stay as they were. */
const cover = (lines: readonly string[]): string[] => {
  let prev: string | undefined
  let documents: { [name: string]: string } = {}
  return lines.map((text) => {
    const line = JSON.parse(text) as Node
    if (!isEntry(line)) return text
    const { entry, open } = line as unknown as EntryLine
    for (const name of ['rules', 'schedule', 'result']) if (open[name]?.content !== undefined) documents = { ...documents, [name]: hex(canonical(open[name].content)) }
    for (const [part, names] of [['seal', ['rules', 'schedule']], ['sheet', ['rules']], ['result', ['rules']], ['publication', ['result']], ['final', ['result']]] as const) {
      const content = open[part]?.content as Node | null | undefined
      for (const name of names) if (typeof content === 'object' && content !== null && typeof content[name] === 'string') content[name] = documents[name] ?? content[name] ?? ''
    }
    for (const [name, { content, salt }] of Object.entries(open)) if (typeof entry.parts[name] === 'string' && content !== undefined && typeof salt === 'string') entry.parts[name] = partDigest(content, salt)
    entry.prev = prev ?? hex(`jenjang/chain/1\n${entry.origin}\n${entry.chain}`)
    prev = hex('jenjang/entry/1\n', canonical(entry))
    return canonical(line)
  })
}

/** The forged bundle; undefined where the forgery has nothing to get hold of. */
export const forge = (bundle: Buffer, forgery: Forgery): Buffer | undefined => {
  const { act, place, other } = forgery
  if (act === 'change byte') {
    const bytes = Buffer.from(bundle)
    bytes[place % bytes.length] = other % 256
    return bytes
  }
  if (act === 'cut bytes') return Buffer.concat([bundle.subarray(0, place % bundle.length), bundle.subarray((place % bundle.length) + 1 + (other % 2 === 0 ? other % 50 : bundle.length))])
  const [manifest = '', ...lines] = bundle.toString().trimEnd().split('\n')
  const whole = [manifest, ...lines]
  if (act.endsWith('lines') || act.endsWith('line')) {
    if (forgery.cover === 'none') return Buffer.from(withLines(whole, forgery).map((line) => `${line}\n`).join(''))
    return covered(withLines(lines, forgery), manifest, forgery)
  }
  // Without cover the manifest may be the line that is changed; with it, it is written anew.
  const from = forgery.cover === 'none' ? whole : lines
  const at = forgery.line % from.length
  const changed = inLine(from[at] ?? '', forgery)
  if (changed === undefined) return undefined
  const next = from.with(at, changed)
  return forgery.cover === 'none' ? Buffer.from(next.map((line) => `${line}\n`).join('')) : covered(next, manifest, forgery)
}

const covered = (lines: readonly string[], manifest: string, forgery: Forgery): Buffer => {
  const { chain, edition } = JSON.parse(manifest) as { readonly chain: string; readonly edition: string }
  return withManifest(forgery.cover === 'digests' ? cover(lines) : lines, chain, edition)
}
