type Place = { readonly seq: number; readonly digest: string }

/** A short name to say and to write: where the receipt stands in the chain, and the head of its digest. */
export const receiptName = ({ seq, digest }: Place): string => `R-${digest.slice(0, 4).toUpperCase()}-${String(seq).padStart(4, '0')}`
