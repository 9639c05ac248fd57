import { type ReactNode, useId } from 'react'
import classes from './rules-view.module.css'

/** A paragraph of the rules: its name at the left, what it says at the right; one below the other on a phone. */
export const RulesSection = ({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) => {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <div className={classes.inside}>{children}</div>
    </section>
  )
}
