import { owner } from './initialise.ts'
import { readPassword } from './password.ts'

/** The address of the embedded PostgreSQL as its owner. Another database of the same server: change the URL's pathname. */
export const ownerUrlOf = (folder: string, socketFolder: string, database = 'jenjang'): string =>
  `postgres://${owner}:${readPassword(folder)}@${encodeURIComponent(socketFolder)}/${database}`
