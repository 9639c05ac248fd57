import { z } from 'zod'

/** What JSON can hold. Every document, fact and answer of the product is one of these. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }

/** Any JSON, in an answer. Never for what comes in: input has a shape. */
export const anyJson = z.unknown() as z.ZodType<Json>
export const anyFacts = z.record(z.string(), z.unknown()) as z.ZodType<JsonObject>
