import type { Command } from '../command.ts'
import { readDemoAccounts } from '../demo/demo-accounts.ts'

/** jenjang demo accounts: one account for each role and seat. Only the demonstration's secrets are ever printed. */
export const demoAccounts: Command = {
  name: 'demo accounts',
  usage: '',
  summary: 'Lists the accounts of the demonstration with their secrets.',
  needs: 'database',
  run: async (_call, opened) => {
    if (opened.kind !== 'demo') return { refused: 'This is a real installation, which prints no secret: add --demo for the demonstration.' }
    const accounts = readDemoAccounts(opened.folder)
    if (accounts.length === 0) return { refused: 'The demonstration is not built yet: run "npm run jenjang -- demo" or "npm start" first.' }
    return {
      document: accounts.map((account) => ({ ...account })),
      lines: accounts.map((account) => `${account.role.padEnd(20)} ${account.username.padEnd(20)} ${account.password}  ${account.totp}  ${account.agency}`),
    }
  },
}
