import type { Command } from '../command.ts'

/** jenjang demo: builds the demonstration, where it is not there yet. */
export const demo: Command = {
  name: 'demo',
  usage: '[--seed TEXT] [--employees N]',
  summary: 'Builds the demonstration: invented people, three contests, a second agency.',
  options: { seed: { type: 'string' }, employees: { type: 'string' } },
  needs: 'database',
  run: async (call, opened) => {
    if (opened.kind !== 'demo') return { refused: 'This is a real installation: add --demo to build the demonstration beside it.' }
    const employees = Number(call.option('employees') ?? '12000')
    if (!Number.isInteger(employees) || employees < 1000 || employees > 200_000) return { refused: 'The number of employees is a whole number from 1000 to 200000.' }
    const { keepDemonstration } = await import('../demo/keep-demonstration.ts')
    const { built } = await keepDemonstration({
      folder: opened.folder,
      installationId: opened.installation.id,
      urls: opened.urls,
      employees,
      tell: call.tell,
      ...(call.option('seed') === undefined ? {} : { seed: call.option('seed') ?? '' }),
    })
    return { document: { built }, lines: [built ? 'The demonstration is built.' : `The demonstration is there already; remove ${opened.folder} to build another.`] }
  },
}
