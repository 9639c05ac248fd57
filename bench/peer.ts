import { spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'

/**
 * A contender in a process of its own: it reads one JSON document a line from standard input and answers each with one line on
 * standard output that begins with `= ` and holds JSON. So a peer in R or Python loads its data once, measures itself, and rounds
 * can alternate; whatever else it prints is ignored.
 */
export type Peer = { readonly ask: (request: object) => Promise<Record<string, unknown>>; readonly stop: () => void }

export function startPeer(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Peer {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], env })
  const waiting: { resolve: (answer: Record<string, unknown>) => void; reject: (error: Error) => void }[] = []
  let words = ''
  child.stderr.on('data', data => { words = (words + String(data)).slice(-2000) })
  createInterface({ input: child.stdout }).on('line', line => {
    if (line.startsWith('= ')) waiting.shift()?.resolve(JSON.parse(line.slice(2)) as Record<string, unknown>)
  })
  const failed = (why: string) => { for (const { reject } of waiting.splice(0)) reject(new Error(`${command} ${why}: ${words}`)) }
  child.on('error', error => failed(error.message))
  child.on('exit', code => failed(`ended with ${code}`))
  return {
    ask: request => new Promise((resolve, reject) => {
      waiting.push({ resolve, reject })
      child.stdin.write(`${JSON.stringify(request)}\n`)
    }),
    stop: () => { child.stdin.end() },
  }
}

/** Why a peer cannot run here, in words, or undefined when `command args` exits 0. */
export function missingPeer(name: string, command: string, args: readonly string[]): string | undefined {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0 ? undefined : `${name} is not installed (npm run bench:setup)`
}
