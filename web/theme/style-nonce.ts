/** The nonce under which style elements may be written (Content-Security-Policy). Browsers hide the attribute, not the property. */
export const styleNonce = (): string => document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? ''
