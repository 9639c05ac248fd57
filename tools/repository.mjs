import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the clone. */
export const repository = fileURLToPath(new URL('..', import.meta.url))

/** @param {string[]} parts */
export const inRepository = (...parts) => join(repository, ...parts)
