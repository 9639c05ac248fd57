/**
 * Prints a migration with the rules of modules/rulebook/seed whose keys begin with one of the words given; without words all.
 * A changed law is a new line in a seed file (same key, later day) and a new migration with it: a migration that ran never changes.
 */
import { readSeed, seedSql } from '#modules/rulebook/seed/seed-files.ts'

const words = process.argv.slice(2)
const rules = (await readSeed()).filter(({ key }) => words.length === 0 || words.some((word) => key.startsWith(word)))
process.stdout.write(`-- National rules, from modules/rulebook/seed (tools/seed-rules.ts). All unconfirmed until two people of an agency compare them.\n${seedSql(rules)}`)
