import pg from 'pg'
import { type Instant, instantOf, later, millisecondsOf } from './instant.ts'

/** Answers the time. The only clock of the product is the database's: every server and every reader has the same one. */
export type Clock = { readonly now: () => Promise<Instant>; readonly close: () => Promise<void> }

/**
 * Asks the database over a connection of its own, so that a full pool makes nobody late (I-27). Questions that arrive
 * while one is under way wait for the next answer, and share it: an answer is never older than its question.
 */
export const databaseClock = (url: string): Clock => {
  let client: pg.Client | undefined
  let running = false
  let closed = false
  let waiting: { readonly resolve: (moment: Instant) => void; readonly reject: (cause: unknown) => void }[] = []

  const connect = async (): Promise<pg.Client> => {
    if (client !== undefined) return client
    const fresh = new pg.Client({ connectionString: url, application_name: 'jenjang clock' })
    fresh.on('error', () => {
      if (client === fresh) client = undefined
    })
    await fresh.connect()
    client = fresh
    return fresh
  }

  const ask = async (): Promise<void> => {
    running = true
    while (waiting.length > 0) {
      const askers = waiting
      waiting = []
      try {
        const connection = await connect()
        const answer = await connection.query<{ ms: string }>(
          `select (extract(epoch from date_trunc('milliseconds', clock_timestamp())) * 1000)::bigint::text as ms`,
        )
        const moment = instantOf(Number(answer.rows[0]?.ms))
        for (const asker of askers) asker.resolve(moment)
      } catch (cause) {
        client?.end().catch(() => undefined)
        client = undefined
        for (const asker of askers) asker.reject(cause)
      }
    }
    running = false
  }

  return {
    now: () =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('The clock is closed.'))
        waiting.push({ resolve, reject })
        if (!running) void ask()
      }),
    close: async () => {
      closed = true
      await client?.end()
      client = undefined
    },
  }
}

/**
 * A clock that is set: the demonstration writes its history with it, and tests move it. It starts at a moment and steps
 * only when told.
 */
export const setClock = (start: Instant): Clock & { readonly set: (moment: Instant) => void; readonly step: (milliseconds: number) => void } => {
  let moment = start
  return {
    now: async () => moment,
    set: (next) => {
      if (millisecondsOf(next) < millisecondsOf(moment)) throw new Error('A set clock does not go back.')
      moment = next
    },
    step: (milliseconds) => {
      moment = later(moment, milliseconds)
    },
    close: async () => undefined,
  }
}
