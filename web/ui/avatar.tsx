import classes from './avatar.module.css'

/** Initials, no photos in any list. Academic titles after a comma and before a dot are no part of a name. */
export const initialsOf = (name: string): string => {
  const words = (name.split(',')[0] ?? '').split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !word.endsWith('.'))
  const [first = '', ...rest] = words
  return ((first[0] ?? '') + (rest.at(-1)?.[0] ?? '')).toUpperCase()
}

export const Avatar = ({ name }: { readonly name: string }) => (
  <span className={classes.avatar} aria-hidden="true">
    {initialsOf(name)}
  </span>
)
