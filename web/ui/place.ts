const margin = 8

/** Sets a floating panel below its button, above where there is no room, and always inside the window. */
export const place = (panel: HTMLElement, button: Element, align: 'start' | 'end'): void => {
  const at = button.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = panel
  const wanted = align === 'start' ? at.left : at.right - width
  const left = Math.max(margin, Math.min(wanted, window.innerWidth - width - margin))
  const below = at.bottom + 4
  const fits = below + height + margin <= window.innerHeight
  const top = fits ? below : Math.max(margin, at.top - height - 4)
  panel.style.left = `${left}px`
  panel.style.top = `${top}px`
}
