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
    return source === 'zod' && /^(platform|modules)\//.test(path) && !/\/(web|rules)\//.test(path) ? folder('web/calls/no-shapes.ts') : null
  },
}

// The pages are composed in app/web.tsx, outside Vite's root: the alias lets index.html name it in development and in a build.
// The server fills __NONCE__ anew for each index.html that it sends (Content-Security-Policy: style-src 'self' 'nonce-...').
export default defineConfig({
  root: folder('web'),
  publicDir: folder('web/public'),
  plugins: [shapesStayOnTheServer, react()],
  resolve: { alias: { '/@app': folder('app') } },
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: folder('web/dist'),
    emptyOutDir: true,
    manifest: true,
    target: ['chrome111', 'firefox128', 'safari16.4'],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: {
    port: 5173,
    strictPort: true,
    fs: { allow: [folder('.')] },
    proxy: { '/api': `http://localhost:${process.env.PORT ?? '3000'}` },
  },
})
