/** The first part of a backup: whose it is, of when, and by which migrations its tables were made. */
export type About = {
  readonly format: 1
  readonly installation: { readonly id: string; readonly kind: string }
  /** The database's clock at the snapshot. */
  readonly takenAt: string
  readonly postgres: string
  readonly migrations: readonly { readonly id: string; readonly checksum: string }[]
  /** In this order, referenced before referring; columns as they lie in the text of COPY. */
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[]
}

export const aboutName = 'about.json'
export const tablePart = (table: string): string => `tables/${table}`
export const filePart = (agencyId: string, place: string): string => `files/${agencyId}/${place}`
export const keyPart = (name: string): string => `keys/${name}`
