import { memoryUsage, cpuUsage, resourceUsage } from 'node:process'

/** One measured run: wall clock and CPU time in milliseconds, peak resident memory of the measured process in MB. */
export type Sample = { readonly wallMs: number; readonly cpuMs: number; readonly peakMb: number }

/** One way to do a task. `missing` says in words why it cannot run here; then `run` is never called. */
export type Contender = {
  readonly name: string
  readonly ours?: boolean
  readonly missing?: string | undefined
  readonly run: () => Promise<Sample>
}

/** One thing measured: ours first, then its peers; `aim` is the factor (peer's time / our time) we want to reach. */
export type Task = { readonly name: string; readonly aim?: number; readonly contenders: readonly Contender[] }

/** What was found besides time (equal answers, counts, coverage): printed under the table and written to the result file. */
export type Facts = Readonly<Record<string, string | number | boolean>>

export type Prepared = {
  readonly tasks: readonly Task[]
  /** Called once after the last round: compares the answers of the contenders. */
  readonly facts?: () => Promise<Facts> | Facts
  readonly close?: () => Promise<void> | void
}

/** What bench/NAME.ts exports as `bench`. `options` are the words after NAME that the runner does not know. */
export type Bench = { readonly title: string; readonly prepare: (options: readonly string[]) => Promise<Prepared> | Prepared }

/** Measures one call in this process. For a clean peak of memory let a child process measure itself (peer.ts). */
export async function measured<T>(work: () => T | Promise<T>): Promise<Sample & { readonly answer: T }> {
  const before = cpuUsage()
  const start = performance.now()
  const answer = await work()
  const wallMs = performance.now() - start
  const { user, system } = cpuUsage(before)
  return { wallMs, cpuMs: (user + system) / 1000, peakMb: Math.max(resourceUsage().maxRSS / 1024, memoryUsage.rss() / 2 ** 20), answer }
}
