/** What JSON can hold. Every document, fact and answer of the product is one of these. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }
