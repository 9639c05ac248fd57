import type { Module } from '#platform/module.ts'

/** The numbers of the law as data. Other modules read it (reads.ts); it has no operations of its own yet. */
export const rulebookModule: Module = {
  name: 'rulebook',
  migrations: new URL('./migrations/', import.meta.url),
  contract: {},
  routes: [],
  words: { id: {}, en: {} },
}
