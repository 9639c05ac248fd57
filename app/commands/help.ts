import type { Command } from '../command.ts'

/** Lists what there is. */
export const help = (commands: () => readonly Command[]): Command => ({
  name: 'help',
  usage: '',
  summary: 'List the commands.',
  needs: 'nothing',
  run: () => {
    const faces = commands().map(({ name, usage, summary }) => ({ name, usage, summary }))
    const lines = faces.flatMap(({ name, usage, summary }) => [`  ${`${name} ${usage}`.trim()}`, `      ${summary}`])
    return { document: faces, lines: ['Usage: npm run -s jenjang -- <command> [--json] [--demo]', '', ...lines] }
  },
})
