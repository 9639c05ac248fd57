import type { Config } from '../config.ts'

/** Where people open this installation. */
export const addressOf = ({ reach, port }: Pick<Config, 'reach' | 'port'>): string => reach.url ?? `http://localhost:${port}`
