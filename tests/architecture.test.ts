/** The map of the house, executed: who may know whom, which pages are open, which words are banned. */
import { describe, expect, it } from 'vitest'
import routes from '~/routes'
import { filesUnder, importsOf, readCode, readSource } from './support/source-files'

type Layer =
  'domain' | 'db' | 'platform' | 'ui' | 'features' | 'frame' | 'routes' | 'compose' | 'locales' | 'tests'

/** Files that compose the rest: they may import everything and hold no rules. */
const composing = [
  /^app\/server\.ts$/,
  /^app\/cli\//,
  /^db\/seed\//,
  /^app\/(root|entry\.(client|server))\.tsx$/,
]

const layerOf = (path: string): Layer => {
  if (composing.some((each) => each.test(path))) return 'compose'
  const inApp = /^app\/(domain|platform|ui|features|frame|routes)(\/|$)/.exec(path)?.[1]
  if (inApp) return inApp as Layer
  const top = /^(db|locales|tests)\//.exec(path)?.[1]
  if (top) return top as Layer
  throw new Error(`${path} stands in no layer`)
}

const mayImport: Readonly<Record<Layer, readonly Layer[]>> = {
  domain: ['domain'],
  db: ['db', 'domain'],
  locales: ['locales'],
  platform: ['platform', 'db', 'domain', 'locales'],
  ui: ['ui', 'platform'],
  features: ['features', 'domain', 'db', 'platform', 'ui', 'locales'],
  frame: ['frame', 'domain', 'platform', 'ui', 'locales'],
  routes: ['features', 'domain', 'platform', 'ui', 'locales', 'frame'],
  compose: ['compose', 'domain', 'db', 'platform', 'ui', 'features', 'frame', 'routes', 'locales'],
  tests: ['tests', 'domain', 'db', 'platform', 'ui', 'features', 'frame', 'routes', 'locales', 'compose'],
}

/** Which feature may use which other one. Acyclic: each row names only features that stand above it. */
const featureGraph: Readonly<Record<string, readonly string[]>> = {
  about: [],
  accounts: [],
  audit: [],
  attachments: [],
  entries: [],
  outbox: [],
  plans: ['attachments', 'entries', 'outbox'],
  organisations: ['accounts'],
  people: ['plans', 'entries'],
  assessments: ['plans', 'people'],
  duties: ['plans', 'people', 'entries'],
  holidays: ['plans', 'duties'],
  contributions: ['plans', 'people', 'attachments', 'outbox'],
  notices: ['plans', 'people', 'attachments', 'entries', 'outbox'],
  handovers: ['plans', 'people', 'notices', 'attachments', 'outbox'],
  meetings: ['plans'],
  timeline: ['plans', 'duties', 'notices', 'handovers'],
  caseload: ['plans', 'people', 'outbox', 'accounts', 'meetings'],
  appeals: ['plans', 'people', 'outbox', 'attachments'],
  openings: ['organisations', 'outbox'],
  employers: ['organisations', 'accounts', 'attachments', 'plans', 'outbox'],
  psychology: ['people', 'preventive-register', 'instruments'],
  secrecy: ['psychology', 'instruments', 'people', 'plans', 'outbox', 'appeals', 'attachments', 'accounts'],
  instruments: ['plans', 'outbox'],
  psychiatry: ['plans', 'outbox'],
  diagnostics: ['plans', 'outbox'],
  watches: ['plans', 'outbox'],
  'preventive-register': ['plans', 'watches'],
  training: ['plans', 'assessments', 'psychology', 'outbox'],
  matching: ['people', 'openings', 'plans'],
  placements: ['matching', 'openings', 'people', 'entries', 'outbox', 'plans'],
  interviews: ['placements', 'matching', 'outbox'],
  referrals: ['matching', 'openings', 'people', 'entries', 'placements', 'interviews', 'outbox'],
  sites: ['plans', 'organisations', 'attachments'],

  requests: [
    'matching',
    'placements',
    'interviews',
    'referrals',
    'openings',
    'people',
    'plans',
    'duties',
    'entries',
    'notices',
    'attachments',
    'outbox',
  ],

  wages: ['people', 'plans', 'placements'],
  volunteering: ['matching', 'people', 'outbox', 'plans'],
  education: ['matching', 'openings', 'people', 'entries'],
  activities: ['training'],

  // allocation
  allocation: ['matching', 'referrals', 'placements', 'outbox'],

  board: ['openings'],

  portal: [
    'accounts',
    'people',
    'outbox',
    'plans',
    'matching',
    'referrals',
    'wages',
    'placements',
    'appeals',
    'education',
    'volunteering',
  ],

  imports: ['people', 'openings', 'organisations', 'plans'],
  home: [
    'people',
    'plans',
    'contributions',
    'openings',
    'referrals',
    'psychology',
    'training',
    'organisations',
    'outbox',
    'caseload',
    'duties',
    'handovers',
    'meetings',
    'entries',
    'imports',
    'sites',
    'employers',
    'requests',
    'placements',
    'diagnostics',
    'instruments',
    'preventive-register',
    'psychiatry',
    'watches',
    'volunteering',
  ],
}

/** What one feature shows to another: its reads, its deeds, its shapes. */
const front = /\/(queries|commands|forms|[a-z-]+\.server)(\.server)?$/

/** Pages and deeds that need no sign-in, each with its reason. */
const openFiles: readonly string[] = [
  // What the service is, for everybody.
  'app/routes/about/about.tsx',
  'app/routes/about/door.tsx',
  'app/root.tsx', // the frame itself: it says who is signed in, or that nobody is
  'app/routes/account/enrol.tsx', // half signed in, as are password and second-factor
  'app/routes/account/language.tsx',
  'app/routes/account/password.tsx',
  'app/routes/account/second-factor.tsx',
  'app/routes/account/sign-in.tsx',
  'app/routes/account/sign-out.tsx',
  'app/routes/account/setup.tsx',
  // Jobs for everybody, without a word about anybody.
  'app/routes/board/door.tsx',
  'app/routes/board/job.tsx',
  'app/routes/board/jobs.tsx',
  'app/routes/board/news.tsx',
  'app/routes/board/robots.tsx',
  'app/routes/board/sitemap.tsx',
  'app/routes/caseload/feed-file.tsx', // calendars cannot sign in: the secret in the address is the key
  'app/routes/instruments/self-entry.tsx', // nobody is signed in there: a cookie opens one giving for a short time
  'app/routes/not-found.tsx',
  'app/routes/portal/kiosk.tsx', // the closed screen of an institution's device: a code opens it
  'app/routes/portal/sign-in.tsx', // a person signs in with a printed code
  'app/routes/organisations/register.tsx', // employers register themselves
]

const sources = ['app', 'db', 'locales'].flatMap(filesUnder)
const featureOf = (path: string): string | undefined => /^app\/features\/([^/]+)\//.exec(path)?.[1]

describe('imports', () => {
  it('go one way through the layers', () => {
    const wrong = sources.flatMap((file) =>
      importsOf(file)
        .own.filter((target) => !mayImport[layerOf(file)].includes(layerOf(target)))
        .map((target) => `${file} → ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('between features follow the declared graph, and only through their fronts', () => {
    const wrong = sources.flatMap((file) => {
      const feature = featureOf(file)
      if (!feature) return []
      return importsOf(file).own.flatMap((target) => {
        const other = featureOf(target)
        if (!other || other === feature) return []
        const known = featureGraph[feature]?.includes(other) ?? false
        return known && front.test(target) ? [] : [`${file} → ${target}`]
      })
    })
    expect(wrong).toEqual([])
  })

  it('leave the feature graph without a circle', () => {
    const reached = new Map<string, Set<string>>()
    const from = (feature: string, seen: readonly string[]): Set<string> => {
      if (seen.includes(feature)) throw new Error(`circle: ${[...seen, feature].join(' → ')}`)
      const known = reached.get(feature)
      if (known) return known
      const all = new Set(
        (featureGraph[feature] ?? []).flatMap((next) => [next, ...from(next, [...seen, feature])]),
      )
      reached.set(feature, all)
      return all
    }
    for (const feature of Object.keys(featureGraph)) expect(from(feature, []).has(feature)).toBe(false)
  })

  it('name every feature folder in the graph', () => {
    const folders = new Set(sources.map(featureOf).filter((each) => each !== undefined))
    expect([...folders].filter((folder) => !(folder in featureGraph))).toEqual([])
  })

  it('leave the core without libraries', () => {
    const wrong = filesUnder('app/domain').filter((file) => importsOf(file).packages.length > 0)
    expect(wrong).toEqual([])
  })

  it('keep the database out of routes and parts of pages', () => {
    const wrong = sources.filter(
      (file) =>
        /^app\/(routes|ui)\//.test(file) &&
        importsOf(file).packages.some((name) => /^(kysely|better-sqlite3|pg)$/.test(name)),
    )
    expect(wrong).toEqual([])
  })

  it('reach the sealed notes only from psychology itself and from secrecy, which knows the few others', () => {
    const wrong = sources.filter(
      (file) =>
        !['psychology', 'secrecy'].includes(featureOf(file) ?? '') &&
        importsOf(file).own.some((target) => /features\/psychology\/notes/.test(target)),
    )
    expect(wrong.filter((file) => layerOf(file) !== 'routes' && layerOf(file) !== 'compose')).toEqual([])
  })
})

describe('the core', () => {
  it('knows no clock, no chance and no environment', () => {
    const banned = /\bDate\.now\b|\bnew Date\(|\bMath\.random\b|\bprocess\./
    expect(filesUnder('app/domain').filter((file) => banned.test(readSource(file)))).toEqual([])
  })

  it('leaves every number of the law to its parameters', () => {
    expect(
      filesUnder('app').filter(
        (file) => /8_?500_?000\b/.test(readSource(file)) && !file.includes('parameters'),
      ),
    ).toEqual([])
  })
})

type Entry = { readonly file: string; readonly children?: readonly Entry[] }
const listed = (entries: readonly Entry[]): string[] =>
  entries.flatMap((entry) => [`app/${entry.file}`, ...listed(entry.children ?? [])])

describe('routes', () => {
  const onMap = listed(routes as readonly Entry[])

  it('are all on the site map, each once', () => {
    expect([...onMap].sort()).toEqual(filesUnder('app/routes'))
  })

  it('declare their permission on every loader and action', () => {
    const wrong = onMap.flatMap((file) => {
      const source = readSource(file)
      const exported = [
        ...source.matchAll(/export (?:const|function|async function) (loader|action)\b([^\n]*)/g),
      ]
      if (exported.length === 0) return [`${file} has no loader: nothing guards it`]
      return exported
        .filter(([, , rest]) => !/^\s*=\s*(page|deed|open)\(/.test(rest ?? ''))
        .map(([, name]) => `${file}: ${name}`)
    })
    expect(wrong).toEqual([])
  })

  it('are open to everyone only where the list says so', () => {
    const opened = [...onMap, 'app/root.tsx'].filter((file) => /=\s*open\(/.test(readSource(file)))
    expect(opened.filter((file) => !openFiles.includes(file))).toEqual([])
  })

  it('stay thin', () => {
    const fat = onMap.filter((file) => readSource(file).split('\n').length > 121)
    expect(fat).toEqual([])
  })
})

describe('files', () => {
  it('have names that say something', () => {
    const vague = /(^|\/)(utils?|helpers?|misc|types|constants|manager|handler)\.tsx?$/
    expect(sources.filter((file) => vague.test(file) || /[A-Z]/.test(file.replace(/\.d\.ts$/, '')))).toEqual(
      [],
    )
  })

  it('stay below three hundred lines', () => {
    const long = sources.filter(
      (file) =>
        // The site map holds every address on one page, a line each: it grows with the product.
        file !== 'app/routes.ts' && !file.endsWith('.json') && readSource(file).split('\n').length > 301,
    )
    expect(long).toEqual([])
  })

  it('hold no barrels', () => {
    const barrels = sources.filter((file) => {
      const lines = readSource(file)
        .split('\n')
        .filter((line) => line.trim() !== '' && !/^\s*(\/\/|\/?\*)/.test(line))
      return lines.length > 1 && lines.every((line) => /^export .* from /.test(line))
    })
    expect(barrels).toEqual([])
  })

  it('hold no escape hatches', () => {
    const inCode = /(:|<|\bas) any\b(?! [a-z])|\bvi\.(mock|doMock)\(/
    const inComments = /@ts-(ignore|expect-error|nocheck)|(eslint|oxlint)-disable|\b(TODO|FIXME)\b/
    const all = [...sources, ...filesUnder('tests')].filter((file) => file !== 'tests/architecture.test.ts')
    expect(all.filter((file) => inCode.test(readCode(file)) || inComments.test(readSource(file)))).toEqual([])
  })

  it('turn input into addresses in one place only', () => {
    const wrong = filesUnder('app/routes').filter((file) =>
      /redirect\([^)]*(searchParams|formData|form\.get)/.test(readSource(file)),
    )
    expect(wrong).toEqual([])
  })

  it('build no SQL from text', () => {
    const raw = sources.filter((file) => /sql\.raw\(/.test(readSource(file)))
    expect(raw).toEqual(['db/dialect.ts'])
  })
})
