import type { Command } from './command.ts'
import { agencyAdministrators } from './commands/agency-administrators.ts'
import { agencyCreate } from './commands/agency-create.ts'
import { backup } from './commands/backup.ts'
import { backupCheck } from './commands/backup-check.ts'
import { backupKey } from './commands/backup-key.ts'
import { bundle } from './commands/bundle.ts'
import { contests } from './commands/contests.ts'
import { demo } from './commands/demo.ts'
import { demoAccounts } from './commands/demo-accounts.ts'
import { demoSiasn } from './commands/demo-siasn.ts'
import { doctor } from './commands/doctor.ts'
import { fairness } from './commands/fairness.ts'
import { help } from './commands/help.ts'
import { importEmployees } from './commands/import-employees.ts'
import { importHistories } from './commands/import-histories.ts'
import { importUnits } from './commands/import-units.ts'
import { panel } from './commands/panel.ts'
import { rank } from './commands/rank.ts'
import { ranks } from './commands/ranks.ts'
import { restore } from './commands/restore.ts'
import { verify } from './commands/verify.ts'

/** Every command of `npm run -s jenjang -- <command>`. */
export const commands: readonly Command[] = [
  help(() => commands),
  agencyAdministrators,
  agencyCreate,
  backup,
  backupCheck,
  backupKey,
  bundle,
  contests,
  demo,
  demoAccounts,
  demoSiasn,
  doctor,
  fairness,
  importEmployees,
  importHistories,
  importUnits,
  panel,
  rank,
  ranks,
  restore,
  verify,
]
