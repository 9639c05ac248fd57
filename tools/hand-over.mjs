import { pathToFileURL } from 'node:url'
import { isNode24, node24 } from './node24.mjs'
import { inRepository } from './repository.mjs'
import { standBefore } from './thin-parent.mjs'

/**
 * Runs a file of the repository with Node 24 and ends as it ends. Node 24 becomes the program itself; behind an npm script that is the usual case, because
 * npm puts node_modules/.bin first in the PATH and the Node 24 that it brought lies there as `node`.
 * @param {string} file
 * @param {readonly string[]} args
 */
export const handOver = async (file, args) => {
  const path = inRepository(file)
  if (!isNode24) return standBefore(node24(), [path, ...args])
  process.argv = [process.execPath, path, ...args]
  await import(pathToFileURL(path).href)
}
