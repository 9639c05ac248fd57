import type { ReactNode } from 'react'

/** A piece of the kit page that takes more than one column. */
export const Wide = ({ columns, children }: { readonly columns: 2 | 3; readonly children: ReactNode }) => <div data-wide={columns}>{children}</div>
