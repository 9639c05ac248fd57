/** Where to go after signing in: a page of this product, never another site ("//" and "/\" lead away). */
export const safeReturn = (wanted: string | null): string => (wanted !== null && /^\/(?![/\\])/.test(wanted) ? wanted : '/')
