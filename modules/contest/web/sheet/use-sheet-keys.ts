import { useEffect, useRef } from 'react'

export type SheetKeys = {
  /** 1, 2, 3 ... on an anchored scale. */
  readonly onDigit: (digit: string) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onNote: () => void
  readonly onEntry: (by: 1 | -1) => void
  readonly onSend: () => void
}

const within = (target: EventTarget | null, selector: string): boolean => target instanceof Element && target.closest(selector) !== null

/**
 * The keys of the sheet. Arrows up and down lead from criterion to criterion, also from a chosen anchor (left and right move
 * among the anchors there); letters belong to a text field as long as one writes in it.
 */
export const useSheetKeys = (keys: SheetKeys, on: boolean): void => {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (!on) return undefined
    const act = (event: KeyboardEvent): (() => void) | undefined => {
      const { onDigit, onMove, onNote, onEntry, onSend } = latest.current
      if (within(event.target, '[role="dialog"]')) return undefined
      if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') return onSend
      if (event.ctrlKey || event.metaKey || event.altKey || within(event.target, 'textarea, select')) return undefined
      if (event.key === 'ArrowDown') return () => onMove(1)
      if (event.key === 'ArrowUp') return () => onMove(-1)
      if (within(event.target, 'input:not([type="radio"])')) return undefined
      if (/^[1-9]$/.test(event.key)) return () => onDigit(event.key)
      if (event.key === 'c' || event.key === 'C') return onNote
      if (event.key === '[') return () => onEntry(-1)
      if (event.key === ']') return () => onEntry(1)
      return undefined
    }
    const press = (event: KeyboardEvent): void => {
      const run = act(event)
      if (run === undefined) return
      event.preventDefault()
      event.stopPropagation()
      run()
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [on])
}
