import { type Logger, pino } from 'pino'

export type Log = Logger

/** What never stands in a log line (I-42): secrets, and what a person sent. */
const redacted = [
  'req.headers.cookie',
  'req.headers.authorization',
  'headers.cookie',
  'password',
  'code',
  'token',
  'secret',
  'body',
  '*.password',
  '*.code',
  '*.token',
  '*.secret',
  '*.body',
]

export const openLog = (level: string = process.env.JENJANG_LOG ?? 'warn'): Log =>
  pino({ level, redact: { paths: redacted, censor: '[redacted]' }, base: undefined }, pino.destination({ dest: 2, sync: true }))
