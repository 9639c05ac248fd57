import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { isNode24, node24 } from './node24.mjs'
import { inRepository } from './repository.mjs'

/**
 * Runs a file of the repository with Node 24 and ends as it ends. On Node 24 it becomes the program itself. An older Node cannot replace itself
 * (no exec), so it stays as a thin parent: it passes signals on, and the channel between the two closes when it is killed, which tells the program to stop.
 * @param {string} file
 * @param {readonly string[]} args
 */
export const handOver = async (file, args) => {
  const path = inRepository(file)
  if (isNode24) {
    process.argv = [process.execPath, path, ...args]
    await import(pathToFileURL(path).href)
    return
  }
  const child = spawn(node24(), [path, ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    for (const name of signals) process.removeAllListeners(name)
    if (signal === null) process.exit(code)
    process.kill(process.pid, signal)
  })
}

const signals = /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])
