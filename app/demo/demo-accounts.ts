import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One person to be in the demonstration: for each role and seat one account with that one grant. Only here are secrets listed. */
export type DemoAccount = {
  readonly role: string
  readonly name: string
  readonly username: string
  readonly password: string
  /** The base32 secret of the second factor. */
  readonly totp: string
  readonly agency: string
  readonly employee: boolean
}

const fileOf = (folder: string): string => join(folder, 'demo-accounts.json')

export const readDemoAccounts = (folder: string): readonly DemoAccount[] =>
  existsSync(fileOf(folder)) ? (JSON.parse(readFileSync(fileOf(folder), 'utf8')) as DemoAccount[]) : []

export const writeDemoAccounts = (folder: string, accounts: readonly DemoAccount[]): void => {
  writeFileSync(`${fileOf(folder)}.new`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(`${fileOf(folder)}.new`, fileOf(folder))
}
