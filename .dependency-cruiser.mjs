import { builtinModules } from 'node:module'

// The dependency rule of ARCHITECTURE.md. Each rule is proved by a planted violation in tools/import-rules.test.ts.

const pages = '^(web|modules/[^/]+/web)/'
const builtin = `^(node:)?(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`
const serverPackages = '/node_modules/(@fastify/[^/]+|@node-rs/[^/]+|fastify|kysely|pg|pino|otpauth)/'

/** What a page may know of a module or of the platform: its face to the outside, never its server. */
const faces = ['^platform/face/', '^(platform|modules)/[^/]+/(demo-contract|contract|policy)\\.ts$', '^(platform|modules)/[^/]+/(contract|rules|words)/', '^platform/words/']

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'core-stands-alone', severity: 'error', comment: 'Mathematics: no framework, no platform, no Node.', from: { path: '^core/', pathNot: '^core/ledger/' }, to: { pathNot: '^core/' } },
    { name: 'core-ledger-needs-only-hashes', severity: 'error', comment: 'node:crypto and nothing else.', from: { path: '^core/ledger/' }, to: { pathNot: ['^core/', '^(node:)?crypto$'] } },
    { name: 'platform-knows-no-module', severity: 'error', from: { path: '^platform/' }, to: { path: '^(modules|web)/' } },
    { name: 'nobody-imports-the-composition', severity: 'error', comment: 'app/ puts the others together.', from: { path: '^(core|platform|modules|web|verifier)/' }, to: { path: '^(app|bench|tools)/' } },
    { name: 'the-product-needs-no-tests', severity: 'error', from: { path: '^(core|platform|modules|web|verifier|app)/' }, to: { path: '^test/' } },
    { name: 'modules-meet-in-faces', severity: 'error', comment: 'contract.ts, reads.ts, events.ts: nothing else of another module.', from: { path: '^modules/([^/]+)/', pathNot: '^modules/[^/]+/web/' }, to: { path: '^modules/', pathNot: ['^modules/$1/', '^modules/[^/]+/(contract|reads|events)\\.ts$'] } },
    { name: 'servers-draw-no-pages', severity: 'error', from: { path: '^(platform|modules)/', pathNot: ['^modules/[^/]+/web/', '^platform/face/'] }, to: { path: [pages, '/node_modules/(react|react-dom|@mantine/[^/]+)/'] } },
    { name: 'rules-are-pure', severity: 'error', comment: 'Decisions: no database, no clock, no Node, no server.', from: { path: '^modules/([^/]+)/rules/' }, to: { pathNot: ['^core/', '^modules/$1/rules/', '^modules/$1/contract(\\.ts$|/)', '^platform/face/', '^(modules|platform)/[^/]+/contract\\.ts$', 'node_modules/(temporal-polyfill|temporal-spec|zod)/'] } },
    { name: 'the-shell-knows-faces', severity: 'error', from: { path: '^web/' }, to: { path: '^(core|platform|modules|verifier)/', pathNot: faces } },
    { name: 'pages-know-faces', severity: 'error', comment: 'And pages of their own module.', from: { path: '^modules/([^/]+)/web/' }, to: { path: '^(core|platform|modules|verifier)/', pathNot: [...faces, '^modules/$1/web/'] } },
    { name: 'pages-reach-no-server', severity: 'error', comment: 'However indirectly: the browser has neither Node nor a database.', from: { path: pages }, to: { path: [builtin, serverPackages], reachable: true } },
    { name: 'the-verifier-stands-alone', severity: 'error', comment: 'The standard library only, no code shared with core.', from: { path: '^verifier/' }, to: { pathNot: ['^verifier/', builtin] } },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    // TypeScript 7 has no JavaScript API: @swc/core reads .ts and .tsx.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.test\\.tsx?$', '^web/dist/'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'] },
  },
}
