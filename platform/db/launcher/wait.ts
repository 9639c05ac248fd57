import { setTimeout as sleep } from 'node:timers/promises'

/** Asks again every `every` milliseconds; true as soon as `holds` does, false after `limit` milliseconds. */
export const waitUntil = async (holds: () => boolean, limit: number, every = 20): Promise<boolean> => {
  for (let waited = 0; waited < limit; waited += every) {
    if (holds()) return true
    await sleep(every)
  }
  return holds()
}
