import classes from './key-cap.module.css'

/** The key that does it, written beside the act. */
export function KeyCap({ children }: { readonly children: string }) {
  return (
    <span className={classes['cap']} aria-hidden="true">
      {children}
    </span>
  )
}
