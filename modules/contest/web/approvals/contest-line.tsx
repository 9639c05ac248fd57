import { Link } from 'react-router'
import type { JsonObject } from '#platform/face/json.ts'
import { textIn } from './document-reader.ts'

/** Which contest the request is about, with the way to it. */
export const ContestLine = ({ document }: { readonly document: JsonObject }) => {
  const [id, title] = [textIn(document, 'contest'), textIn(document, 'title')]
  return id === '' || title === '' ? null : (
    <p className="strong">
      <Link to={`/kompetisi/${id}`}>{title}</Link>
    </p>
  )
}
