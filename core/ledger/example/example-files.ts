import { buildBundle } from '../bundle.ts'
import { checkpointLine } from '../checkpoint.ts'
import { hex, sha256 } from '../sha256.ts'
import { attachment, exampleContest } from './example-contest.ts'

/** The files of docs/examples by their names. */
export const exampleFiles = (): Readonly<Record<string, string>> => {
  const { input, receipt, checkpoint } = exampleContest()
  const cancelled = exampleContest('cancelled').input
  return {
    'public.jsonl': buildBundle({ ...input, edition: 'public' }),
    'full.jsonl': buildBundle({ ...input, edition: 'full' }),
    'cancelled-public.jsonl': buildBundle({ ...cancelled, edition: 'public' }),
    'cancelled-full.jsonl': buildBundle({ ...cancelled, edition: 'full' }),
    [`files/${hex(sha256(attachment))}`]: attachment,
    'key.pem': input.keys[0]?.key ?? '',
    'checkpoint.txt': checkpoint,
    'checkpoint-line.txt': `${checkpointLine(checkpoint)}\n`,
    'receipt.txt': receipt,
  }
}
