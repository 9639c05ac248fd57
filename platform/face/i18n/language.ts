export type Language = 'id' | 'en'
export type Words = Readonly<Record<string, string>>

/** The two languages of the product; Bahasa Indonesia comes first. */
export const languages = ['id', 'en'] as const satisfies readonly Language[]

export const isLanguage = (text: unknown): text is Language => text === 'id' || text === 'en'

/** A text that ships in both languages. */
export type Both = Readonly<Record<Language, string>>
