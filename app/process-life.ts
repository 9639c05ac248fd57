import { setTimeout as sleep } from 'node:timers/promises'
import { StartRefused } from '#platform/db/launcher/start-refused.ts'

export type Life = {
  /** Aborted once the process was told to stop. */
  readonly told: AbortSignal
  /** Carried out at the end, the last one first. Say it before the thing begins, so that an end in between undoes it too. */
  readonly atTheEnd: (undo: () => Promise<void> | void) => void
  /** Something that was running has ended for good. */
  readonly fail: (cause: unknown) => void
}

export type ExitCode = number

/** A signal that is repeated within this time is the same request: a terminal's Ctrl-C and npm bring it twice in one millisecond. */
const sameRequest = 10_000

/** How long an unfinished start may go on after the stop was asked for, and each undoing may take. */
const patience = 25_000

/**
 * The life of a process: `work` begins it; where it returns an exit code the process ends with it, else it lives until it is told to stop. Then everything is
 * undone in the reverse order, so that PostgreSQL, which started first, stops last.
 */
export const live = async (work: (life: Life) => Promise<ExitCode | undefined>): Promise<never> => {
  const ending = new AbortController()
  const undoings: (() => Promise<void> | void)[] = []
  let code: ExitCode = 0
  const end = (withCode: ExitCode): void => {
    if (!ending.signal.aborted) code = withCode
    ending.abort()
  }
  const said = new Set<unknown>()
  const say = (cause: unknown): void => {
    if (!said.has(cause)) process.stderr.write(`${cause instanceof StartRefused ? cause.message : describe(cause)}\n`)
    said.add(cause)
  }
  const fail = (cause: unknown): void => {
    if (ending.signal.aborted) said.add(cause) // what breaks off because we stop is no news
    say(cause)
    end(cause instanceof StartRefused ? 2 : 1)
  }
  listen(() => end(0), fail)
  const working = work({ told: ending.signal, atTheEnd: (undo) => void undoings.push(undo), fail })
    .then((result) => (result === undefined ? undefined : end(result)), fail)
  await aborted(ending.signal)
  await withinPatience(Promise.race([working, sleep(2_000)]))
  for (const undo of undoings.toReversed()) await withinPatience(Promise.resolve().then(undo)).catch(say)
  return process.exit(code)
}

const listen = (stop: () => void, fail: (cause: unknown) => void): void => {
  let first: number | undefined
  const asked = (): void => {
    first ??= performance.now()
    if (performance.now() - first > sameRequest) process.exit(1) // insisted on: the next start finds PostgreSQL and takes care of it
    stop()
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, asked)
  // The thin parent of an older Node was killed: see tools/thin-parent.mjs.
  process.once('disconnect', stop)
  process.channel?.unref()
  process.on('uncaughtException', fail)
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true })))

const withinPatience = async (act: Promise<unknown>): Promise<void> => {
  await Promise.race([act, sleep(patience)])
}

const describe = (cause: unknown): string => (cause instanceof Error ? (cause.stack ?? cause.message) : String(cause))
