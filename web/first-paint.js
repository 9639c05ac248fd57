// Runs before the first paint, so that a reader in the dark sees no white flash. Must stay free of imports.
;(() => {
  const root = document.documentElement
  /** @param {string} name */
  const kept = (name) => {
    try {
      return localStorage.getItem(name)
    } catch {
      return null
    }
  }
  const scheme = kept('jenjang.scheme')
  const dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
  const density = kept('jenjang.density')
  if (density === 'compact') root.setAttribute('data-density', density)
  if (kept('jenjang.language') === 'en') root.lang = 'en'
})()
