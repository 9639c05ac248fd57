import { type RawBuilder, sql } from 'kysely'

/** A value for a jsonb column: lists too, which the driver would otherwise write as arrays of SQL. */
export const asJson = <T>(value: T): RawBuilder<T> => sql<T>`${JSON.stringify(value)}::jsonb`
