/** What an import is: being read, refused as a whole, waiting with its preview, applied; then perhaps undone. */
export const importStates = ['reading', 'refused', 'staged', 'applied', 'abandoned', 'undone'] as const
export type ImportState = (typeof importStates)[number]
