import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { processesOf } from '#platform/db/launcher/processes.ts'

const repository = join(import.meta.dirname, '..', '..')

export type Started = {
  /** The program that was typed; the leader of a process group of its own, as in a terminal. */
  readonly child: ChildProcess
  readonly pid: number
  readonly address: string
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>
  readonly words: () => string
}

/** A data folder of its own, in which the real commands are typed; `folder` is its one installation. */
export const dataFolder = (kind: 'agency' | 'demo' = 'agency') => {
  const data = mkdtempSync(join(tmpdir(), 'faults-'))
  const folder = join(data, kind)
  const { DATABASE_URL: _url, NODE_OPTIONS: _options, VITEST: _vitest, ...env } = process.env
  const environment = { ...env, JENJANG_DATA: data, PORT: '0' }
  const children: ChildProcess[] = []

  const type = (file: string, ...args: readonly string[]): Omit<Started, 'address'> => {
    const child = spawn(file, args, { cwd: repository, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: environment })
    children.push(child)
    let words = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => void (words += chunk.toString()))
    const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => child.once('close', (code, signal) => resolve({ code, signal })))
    return { child, pid: child.pid ?? 0, ended, words: () => words }
  }

  return {
    folder,
    type,
    /** Types a command that serves, and waits until it does. */
    serve: async (file: string, ...args: readonly string[]): Promise<Started> => {
      const typed = type(file, ...args)
      for (let waited = 0; waited < 60_000 && typed.child.exitCode === null; waited += 20) {
        const address = /serves (http:\S+)/.exec(typed.words())?.[1]
        if (address !== undefined) return { ...typed, address }
        await sleep(20)
      }
      throw new Error(`It did not serve: ${typed.words()}`)
    },
    /** The process that serves, as the folder's lock names it. */
    serverPid: (): number => (JSON.parse(readFileSync(join(folder, 'server.lock'), 'utf8')) as { pid: number }).pid,
    postgres: (): readonly number[] => processesOf(join(folder, 'database')),
    remove: (): void => {
      for (const { pid, exitCode } of children) if (pid !== undefined && exitCode === null) kill(-pid)
      if (existsSync(join(folder, 'database'))) for (const pid of processesOf(join(folder, 'database'))) kill(pid)
      rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

const kill = (pid: number): void => void spawnSync('kill', ['-9', '--', String(pid)], { stdio: 'ignore' })

/** The answer of the running server, or undefined when nobody answers. */
export const health = async (address: string): Promise<number | undefined> => {
  const answer = await fetch(`${address}/api/health`).catch(() => undefined)
  return answer?.status
}
