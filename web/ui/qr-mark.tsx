import { encodeQR } from 'qr'
import classes from './qr-mark.module.css'

/** A QR code drawn as SVG: dark on light in both schemes, or cameras do not read it. */
export const QrMark = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const cells = encodeQR(text, 'raw', { border: 3 })
  const dark = cells.flatMap((row, y) => row.flatMap((filled, x) => (filled ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg className={classes.qr} viewBox={`0 0 ${cells.length} ${cells.length}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={dark.join('')} />
    </svg>
  )
}
