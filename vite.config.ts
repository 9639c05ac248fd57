import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Contracts in the browser are methods and addresses (web/calls/no-shapes.ts says why). */
const shapesStayOnTheServer: Plugin = {
  name: 'shapes-stay-on-the-server',
  enforce: 'pre',
  resolveId: (source, importer) => {
    const path = importer === undefined ? '' : importer.slice(folder('.').length)
    return source === 'zod' && /^(platform|modules)\//.test(path) && !/\/web\//.test(path) ? folder('web/calls/no-shapes.ts') : null
  },
}

/** A blocking script of its own: the policy allows none in the page, and a module would come after the first paint. */
const firstPaint: Plugin = {
  name: 'first-paint',
  buildStart() {
    if (this.meta.watchMode) return
    this.emitFile({ type: 'asset', name: 'first-paint.js', source: readFileSync(folder('web/first-paint.js')) })
  },
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) => {
      const built = Object.keys(bundle ?? {}).find((name) => /first-paint-[^/]*\.js$/.test(name)) ?? 'first-paint.js'
      return [{ tag: 'script', attrs: { src: `/${built}` }, injectTo: 'head-prepend' }]
    },
  },
}

/** What PDF.js asks for by name: its worker, fonts that a file may lack, decoders of pictures. */
const pdfParts: Plugin = {
  name: 'pdf-parts',
  generateBundle() {
    const home = folder('node_modules/pdfjs-dist/')
    const { version } = JSON.parse(readFileSync(`${home}package.json`, 'utf8')) as { version: string }
    const parts = ['legacy/build/pdf.worker.min.mjs', ...['standard_fonts', 'wasm'].flatMap((kind) => readdirSync(home + kind).map((name) => `${kind}/${name}`))]
    for (const part of parts) this.emitFile({ type: 'asset', fileName: `assets/pdf-${version}/${basename(part)}`, source: readFileSync(home + part) })
  },
}

const urgent = /\/(?:sign-in|activation|sheet|queue|declaration)-page-|\/(?:focus-)?frame-/

// The pages are composed in app/web.tsx, outside Vite's root: the alias lets index.html name it in development and in a build.
// The server fills __NONCE__ anew for each index.html that it sends (Content-Security-Policy: style-src 'self' 'nonce-...').
export default defineConfig({
  root: folder('web'),
  publicDir: false,
  plugins: [shapesStayOnTheServer, firstPaint, pdfParts, react()],
  resolve: { alias: { '/@app': folder('app') } },
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: folder('web/dist'),
    emptyOutDir: true,
    manifest: true,
    target: ['chrome114', 'firefox128', 'safari17'],
    assetsInlineLimit: 0,
    // The list of what each page needs stands in the first script. Where the first seconds count (sign-in, the judge's pages) all of it is asked for at
    // once; the other pages name their styles only, and their scripts follow one step later: 5 KB less before anything is seen.
    modulePreload: { resolveDependencies: (file, needed) => (urgent.test(file) ? needed : needed.filter((one) => !one.endsWith('.js'))) },
    chunkSizeWarningLimit: 700,
  },
  server: {
    port: 5173,
    strictPort: true,
    fs: { allow: [folder('.')] },
    proxy: { '/api': `http://localhost:${process.env.PORT ?? '3000'}` },
  },
})
