import { spawn } from 'node:child_process'

const signals = /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])

/**
 * An older Node cannot replace itself (it has no exec), so it stays before the program as a thin parent: it passes signals on and ends as the program ends.
 * When it is killed itself, the channel between the two closes, which tells the program to stop (app/process-life.ts).
 * @param {string} node
 * @param {readonly string[]} args
 */
export const standBefore = (node, args) => {
  const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    for (const name of signals) process.removeAllListeners(name)
    if (signal === null) process.exit(code)
    process.kill(process.pid, signal)
  })
}
