import type { Command } from './command.ts'
import { help } from './commands/help.ts'

/** Every command of `npm run -s jenjang -- <command>`. */
export const commands: readonly Command[] = [
  help(() => commands),
]
