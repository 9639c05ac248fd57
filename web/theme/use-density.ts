import { useState } from 'react'

export type Density = 'comfortable' | 'compact'

const now = (): Density => (document.documentElement.dataset.density === 'compact' ? 'compact' : 'comfortable')

/** Comfortable (44 px rows) or compact (36 px, a clerk's choice), kept on this device. Touch applies by itself. */
export const useDensity = (): readonly [Density, (density: Density) => void] => {
  const [density, setDensity] = useState(now)
  return [
    density,
    (chosen) => {
      if (chosen === 'compact') document.documentElement.dataset.density = chosen
      else delete document.documentElement.dataset.density
      localStorage.setItem('jenjang.density', chosen)
      setDensity(chosen)
    },
  ]
}
