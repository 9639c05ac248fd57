import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The browser that the tests drive; Debian's package puts it at /usr/bin/chromium. @returns {string | undefined} */
export const findChromium = () => {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin']
  return ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file))
}
