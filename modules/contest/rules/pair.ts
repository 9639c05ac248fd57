/** Who scores what: a judge and an entry. */
export type Pair = readonly [judge: string, entry: string]
