import { linesOf, verifyFiles, type Verdict } from '#verifier/verify.mjs'
import type { Json, Command } from '../command.ts'

/** `jenjang verify`: the stranger's check, the very same file that a stranger downloads. */
export const verify: Command = {
  name: 'verify',
  usage: 'BUNDLE [--key FILE] [--checkpoint FILE]... [--receipt FILE]...',
  summary: 'Check an evidence bundle offline: seal, chain, signatures, sheets and the whole ranking.',
  options: { key: { type: 'string' }, checkpoint: { type: 'string', multiple: true }, receipt: { type: 'string', multiple: true } },
  needs: 'nothing',
  run: (call) => {
    const [bundle, ...more] = call.words
    if (bundle === undefined || more.length > 0) return { refused: `Name one bundle: jenjang verify ${verify.usage}.` }
    const verdict = verifyFiles({ bundle, key: call.option('key'), checkpoints: call.all('checkpoint'), receipts: call.all('receipt') })
    if ('refused' in verdict) return verdict
    return { document: documentOf(verdict), lines: linesOf(verdict), exit: verdict.ok ? 0 : 1 }
  },
}

const documentOf = ({ checks, ...verdict }: Verdict): Json => ({ ...verdict, checks: checks.map(({ failures, ...check }) => ({ ...check, failures: failures.map((failure) => ({ ...failure })) })) })
