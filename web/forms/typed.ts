/** Puts the dashes of a day while it is typed; erasing is left alone. */
export const withDashes = (next: string, before: string): string =>
  next.length > before.length && /^(\d{2}|\d{2}-\d{2})$/.test(next) ? `${next}-` : next
