/** Names in a file are foreign text: no control character of theirs reaches a terminal (I-40). */
export function printable(line: string): string {
  return line.replace(/\p{C}/gu, ' ')
}
