import { type RawBuilder, sql } from 'kysely'
import type { JsonValue } from '#platform/db/generated/rows.ts'

/** A value for a jsonb column: lists too, which the driver would otherwise write as arrays of SQL. */
export const asJson = (value: unknown): RawBuilder<JsonValue> => sql<JsonValue>`${JSON.stringify(value)}::jsonb`
