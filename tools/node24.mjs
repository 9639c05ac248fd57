import { existsSync } from 'node:fs'
import { endWith } from './one-sentence.mjs'
import { inRepository } from './repository.mjs'

export const isNode24 = Number.parseInt(process.versions.node, 10) >= 24

/** The program that runs Jenjang: this Node if it is new enough, else the one that npm brought. */
export const node24 = () => {
  if (isNode24) return process.execPath
  const file = inRepository('node_modules', `node-linux-${process.arch}`, 'bin', 'node')
  if (!existsSync(file)) endWith(`There is no Node 24 for linux-${process.arch} in the registry's packages: install Node 24 yourself and try again.`)
  return file
}
