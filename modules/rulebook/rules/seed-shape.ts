import { z } from 'zod'
import { isOfKind, ruleKinds } from './rule-value.ts'
import { units } from './units.ts'

/** Where a national value was taken from: none of it replaces a look into the State Gazette. */
export const origins = ['copy', 'partly', 'memory', 'proposal'] as const
export type Origin = (typeof origins)[number]

/** One line of a seed file (modules/rulebook/seed). */
export const seedRule = z
  .strictObject({
    key: z.string().regex(/^[a-z0-9_.]{1,80}$/),
    name: z.strictObject({ id: z.string().min(3).max(160), en: z.string().min(3).max(160) }),
    kind: z.enum(ruleKinds),
    value: z.unknown(),
    unit: z.enum(units),
    legalBasis: z.string().min(1).max(300),
    article: z.string().max(100).nullable(),
    validFrom: z.iso.date(),
    origin: z.enum(origins),
    note: z.strictObject({ id: z.string().min(3).max(1000), en: z.string().min(3).max(1000) }).nullable(),
  })
  .refine(({ kind, value }) => isOfKind(kind, value), 'the value is not of its kind')
export type SeedRule = z.infer<typeof seedRule>
