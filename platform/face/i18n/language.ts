/** The two languages of the product; Bahasa Indonesia comes first. */
export const languages = ['id', 'en'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (text: unknown): text is Language => text === 'id' || text === 'en'

/** A text that ships in both languages. */
export type Both = Readonly<Record<Language, string>>

/** Flat keys, each prefixed with its module: `contest.state.sealed`. */
export type WordBook = Readonly<Record<string, string>>
