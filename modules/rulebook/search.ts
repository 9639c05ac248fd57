import type { Module } from '#platform/module.ts'
import { ruleNames } from './store/rules.ts'

const FEW = 5

/** Rules by the words of their names and keys: everybody of the agency sees these. */
export const searchRules: NonNullable<Module['search']> = async ({ tx }, q) => {
  const words = q.toLowerCase().split(/\s+/)
  const found = [...(await ruleNames(tx, ''))].filter(([key, { id, en }]) => {
    const text = `${key} ${id} ${en}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  return found.slice(0, FEW).map(([key, { id }]) => ({ kind: 'rule' as const, title: id, detail: key, address: `/aturan/${key}` }))
}
