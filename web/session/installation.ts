const said = (name: string): string => {
  const content = document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? ''
  return content.startsWith('__') ? '' : content
}

/** What the server wrote into index.html, known before anyone signs in. */
export const installation = {
  demonstration: said('jenjang-demonstration') === 'yes',
  /** The agency's name where the installation has just one, else ''. */
  agencyName: said('jenjang-agency'),
} as const

/** The nonce under which style elements may be written (Content-Security-Policy). Browsers hide the attribute, not the property. */
export const styleNonce = (): string => document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? ''
