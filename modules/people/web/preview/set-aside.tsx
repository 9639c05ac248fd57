import { createContext, type ReactNode, useContext, useState } from 'react'

type SetAside = { readonly rows: ReadonlySet<number>; readonly set: (rows: ReadonlySet<number>) => void }

const Context = createContext<SetAside>({ rows: new Set(), set: () => undefined })

/** Which refused rows the first of two people sets aside by name; the panel ticks them, the acts send them. */
export const SetAsideProvider = ({ children }: { readonly children: ReactNode }) => {
  const [rows, set] = useState<ReadonlySet<number>>(new Set())
  return <Context value={{ rows, set }}>{children}</Context>
}

export const useSetAside = (): SetAside => useContext(Context)
