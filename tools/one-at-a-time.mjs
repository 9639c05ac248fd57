import { spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { endWith } from './one-sentence.mjs'

/**
 * Runs `work` while this process holds the kernel's lock on `file`; a second process waits. Node cannot ask for the lock, but it
 * belongs to the open file and not to who asked, so `flock` asks for it on a file that it inherits. `work` gets the open file: a child that inherits it too
 * keeps the lock should we be killed before it ends.
 * @template T
 * @param {string} file
 * @param {(lock: number) => T} work
 */
export const oneAtATime = (file, work) => {
  const lock = openSync(file, 'r')
  const asked = spawnSync('flock', ['3'], { stdio: ['ignore', 'ignore', 'ignore', lock] })
  if (asked.status !== 0) endWith('Jenjang needs the program flock (package util-linux), so that two starts do not disturb each other.')
  try {
    return work(lock)
  } finally {
    closeSync(lock)
  }
}
