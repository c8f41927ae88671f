// Remix's own compiler ended with version 1; Remix 2 is built by Vite, whose configuration this file exports.
// It keeps its well-known name, and every script passes it as `--config remix.config.js`.
import { vitePlugin as remix } from '@remix-run/dev'
import { fileURLToPath } from 'node:url'

const at = (/** @type {string} */ folder) => fileURLToPath(new URL(folder, import.meta.url))

/** The import aliases, shared with the tests; `tsconfig.json` says the same to the compiler. */
export const alias = [
  { find: /^~\//, replacement: at('./app/') },
  { find: /^#(db|locales|tests)\//, replacement: at('./$1/') },
]

/** The oldest browsers served: Chrome, Edge and Yandex 109 (the last on Windows 7), Firefox 115, Safari 15. */
const floor = { chrome: 109, firefox: 115, safari: 15 }

const pages = remix({
  appDirectory: 'app',
  buildDirectory: 'build',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
  },
})

/** @type {import('vite').UserConfig} */
export default {
  plugins: process.env.VITEST ? [] : [pages],
  resolve: { alias },
  css: {
    transformer: 'lightningcss',
    lightningcss: {
      targets: Object.fromEntries(Object.entries(floor).map(([name, major]) => [name, major << 16])),
    },
  },
  build: {
    target: Object.entries(floor).map(([name, major]) => `${name}${major}`),
    cssMinify: 'lightningcss',
    // The content security policy allows no data: addresses for scripts and fonts, so nothing is inlined.
    assetsInlineLimit: 0,
  },
}
