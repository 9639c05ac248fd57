import { callWith } from '#platform/face/call.ts'
import type { Language } from '#platform/face/i18n/language.ts'

const drawnFor: { agency: string | undefined; language: Language } = { agency: undefined, language: 'id' }

/** The agency that the page on the screen was drawn for; the server refuses an act of another (AGENCY_CHANGED). */
export const setAgency = (agencyId: string | undefined): void => {
  drawnFor.agency = agencyId
}

/** The language in which refusals are answered. */
export const setCallLanguage = (language: Language): void => {
  drawnFor.language = language
}

/** Calls an operation of a contract. Pages use `useRead` and `useAct`, which call this. */
export const call = callWith({ origin: '', agency: () => drawnFor.agency, language: () => drawnFor.language })
