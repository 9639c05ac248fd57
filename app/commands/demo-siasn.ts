import { inventRoster } from '../demo/roster/invent-roster.ts'
import { writeSiasn } from '../demo/siasn.ts'
import type { Command } from '../command.ts'

const MOST = 300_000

/** jenjang demo siasn: an export of people whom nobody is, to try an import with. */
export const demoSiasn: Command = {
  name: 'demo siasn',
  usage: 'FILE --rows N [--seed TEXT]',
  summary: 'Writes an invented SIASN export (xlsx or csv by the name of the file).',
  options: { rows: { type: 'string' }, seed: { type: 'string' } },
  needs: 'nothing',
  run: async (call) => {
    const [file] = call.words
    const rows = Number(call.option('rows') ?? '12000')
    if (file === undefined || !/\.(?:xlsx|csv)$/i.test(file)) return { refused: 'Give the file to write, ending in .xlsx or .csv.' }
    if (!Number.isInteger(rows) || rows < 1 || rows > MOST) return { refused: `--rows is a whole number from 1 to ${MOST}.` }
    const seed = call.option('seed') ?? 'contoh'
    // A file of today: the only thing here that depends on the day.
    const today = new Date().toISOString().slice(0, 10)
    await writeSiasn(file, inventRoster({ seed, employees: rows, today }))
    return { document: { file, rows, seed }, lines: [`${file}: ${rows} invented employees (seed ${seed}).`] }
  },
}
