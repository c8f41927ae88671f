/** Writes the scenes as plain pages and takes their pictures, to look at the interface without the product. */
import AxeBuilder from '@axe-core/playwright'
import { build } from 'esbuild'
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '#tests/support/browser'
import { renderPage } from '#tests/support/render-page'
import { type Scene, scenes } from '#tests/support/ui-scenes'

const folder = join(tmpdir(), 'qadam-ui')
const widths = [1440, 768, 360]
const schemes = ['light', 'dark'] as const
const wanted = process.argv.slice(2)

async function writePages(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await build({
    entryPoints: ['app/ui/styles/qadam.css'],
    bundle: true,
    loader: { '.woff2': 'file' },
    outdir: folder,
  })
  for (const scene of scenes) writeFileSync(join(folder, `${scene.name}.html`), documentOf(scene))
}

function documentOf({ name, path, language, page }: Scene): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="qadam.css">
</head><body>${renderPage(page, path)}</body></html>`
}

async function look(browser: Browser, scene: Scene, width: number, scheme: 'light' | 'dark'): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme })
  const page = await context.newPage()
  await page.goto(`file://${join(folder, `${scene.name}.html`)}`)
  await page.evaluate(() => document.fonts.ready)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  if (wide > width) process.stdout.write(`${scene.name} ${width}: overflows to ${wide}\n`)
  await page.screenshot({ path: join(folder, `${scene.name}-${width}-${scheme}.png`), fullPage: true })
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  for (const { id, nodes } of violations) {
    const where = nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`)
    process.stdout.write(`${scene.name} ${width} ${scheme}: ${id}\n  ${where.slice(0, 4).join('\n  ')}\n`)
  }
  await context.close()
}

await writePages()
const browser = await launchBrowser()
for (const scene of scenes.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  for (const width of widths) {
    for (const scheme of schemes) await look(browser, scene, width, scheme)
  }
}
await browser.close()
process.stdout.write(`Pictures in ${folder}\n`)
