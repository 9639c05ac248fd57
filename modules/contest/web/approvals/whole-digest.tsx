import classes from './whole-digest.module.css'

/** A digest in full, which breaks where it must. */
export const WholeDigest = ({ digest }: { readonly digest: string }) => <span className={`mono ${classes.digest}`}>{digest}</span>
