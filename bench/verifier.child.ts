import { resourceUsage } from 'node:process'
import { createInterface } from 'node:readline'
import { verifyFiles } from '#verifier/verify.mjs'
import { measured } from './measure.ts'

/** The verifier in a process of its own: answers the name of a bundle with what it found and how long it took. */
for await (const line of createInterface({ input: process.stdin })) {
  const { bundle } = JSON.parse(line) as { readonly bundle: string }
  const { answer, ...sample } = await measured(() => verifyFiles({ bundle }))
  if ('refused' in answer || !answer.ok) throw new Error('refused' in answer ? answer.refused : answer.conclusion)
  process.stdout.write(`= ${JSON.stringify({ ...sample, peakMb: resourceUsage().maxRSS / 1024 })}\n`)
}
