import { designPanel, type PanelDesign } from '#core/judging/panel/design-panel.ts'
import type { Command } from '../command.ts'
import { readPanelFile } from './panel-file.ts'
import { twelveDigits } from './twelve-digits.ts'

/** jenjang panel FILE.json: which judge scores which entry, with equal loads, conflicts kept and entries that can be compared. */
export const panel: Command = {
  name: 'panel',
  usage: 'FILE.json',
  summary: 'Assigns judges to entries: equal loads, conflicts kept, connected, well comparable. FILE - is standard input.',
  needs: 'nothing',
  run: (call) => {
    const [file, more] = call.words
    if (file === undefined || more !== undefined) return { refused: 'Give one file, as in: panel FILE.json.' }
    const read = readPanelFile(file)
    if (!read.ok) return { refused: read.sentence }
    const design = designPanel(read.request)
    if (!design.ok) return { refused: `${file === '-' ? 'standard input' : file}: ${design.facts.sentence}` }
    for (const warning of design.warnings) call.tell(warning)
    const { sheets, loads, connected, contrastVariance, bound, warnings } = design
    return { document: { sheets, loads, connected, contrastVariance: twelveDigits(contrastVariance), bound: twelveDigits(bound), warnings }, lines: linesOf(design) }
  },
}

function linesOf({ sheets, loads, connected, contrastVariance, bound }: PanelDesign): string[] {
  const byEntry = Map.groupBy(sheets, ([entry]) => entry)
  const counts = Object.values(loads)
  return [
    ...[...byEntry].map(([entry, own]) => `${entry}: ${own.map(([, judge]) => judge).join(', ')}`),
    '',
    `${sheets.length} sheets, ${Math.min(...counts)} to ${Math.max(...counts)} per judge, ${connected ? 'connected' : 'not connected'}.`,
    `Mean variance of the difference of two entries ${twelveDigits(contrastVariance)}, at best ${twelveDigits(bound)} (one sheet's noise = 1).`,
  ]
}
