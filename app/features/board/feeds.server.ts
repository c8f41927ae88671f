/** The board for machines: news (RSS 2.0), the map of the site for search engines, and what they may read. */
import { languages } from '#locales/index'
import { originOf } from '~/platform/config.server'
import type { PublicAt } from '~/platform/guard.server'
import { chooseJobs } from './choose'
import { jobsQuery, readJobFilters } from './filters'
import { boardPath, feedPath, jobPath } from './paths'
import { type Job, listJobs } from './shelf.server'
import { tellCard } from './telling.server'

/** As many as a reader that looks once a day can have missed. */
const newsCount = 50

/** More than the protocol allows in one map are left to the pages of the list. */
const mapCount = 15_000

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text of an element or attribute; characters that XML does not allow are left out. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => signs[sign] ?? '')

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`

const newsItem = (at: PublicAt, job: Job): string => {
  const { title, organisation, place, pay } = tellCard(at, job)
  const link = originOf(at.desk.config) + jobPath(at.language, job.id)
  return [
    '<item>',
    element('title', `${title}, ${place}`),
    element('link', link),
    `<guid isPermaLink="false">${escaped(job.id)}</guid>`,
    element('pubDate', new Date(job.postedAt).toUTCString()),
    element('description', [organisation, pay, job.description].filter(Boolean).join('. ')),
    '</item>',
  ].join('')
}

/** The newest jobs that answer the filters of the address. */
export const newsOf = async (at: PublicAt): Promise<string> => {
  const filters = readJobFilters(at.url.searchParams)
  const jobs = chooseJobs(await listJobs(at.desk.db.read, at.today), filters).slice(0, newsCount)
  const origin = originOf(at.desk.config)
  const query = jobsQuery(filters)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    element('title', at.t('board:feed-title')),
    element('link', origin + boardPath(at.language) + query),
    element('description', at.t('board:lead')),
    element('language', at.language),
    `<atom:link href="${escaped(origin + feedPath(at.language) + query)}" rel="self" type="application/rss+xml"/>`,
    ...jobs.map((job) => newsItem(at, job)),
    '</channel></rss>',
  ].join('\n')
}

const mapEntry = (
  origin: string,
  pathIn: (language: (typeof languages)[number]) => string,
  changed?: string,
): string[] => {
  const links = languages.map(
    (each) => `<xhtml:link rel="alternate" hreflang="${each}" href="${escaped(origin + pathIn(each))}"/>`,
  )
  const lastmod = changed === undefined ? '' : element('lastmod', changed.slice(0, 10))
  return languages.map(
    (each) => `<url>${element('loc', origin + pathIn(each))}${lastmod}${links.join('')}</url>`,
  )
}

/** Every page of the board in each language. */
export const siteMap = async (at: PublicAt): Promise<string> => {
  const origin = originOf(at.desk.config)
  const jobs = (await listJobs(at.desk.db.read, at.today)).slice(0, mapCount)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...mapEntry(origin, boardPath),
    ...jobs.flatMap((job) => mapEntry(origin, (language) => jobPath(language, job.id), job.postedAt)),
    '</urlset>',
  ].join('\n')
}

/** Only pages that are meant for everybody; all else asks for a sign-in. */
export const robotsOf = (at: PublicAt): string =>
  [
    'User-agent: *',
    'Allow: /$',
    'Allow: /board',
    'Allow: /about',
    'Allow: /assets/',
    'Allow: /favicon.svg',
    'Disallow: /',
    `Sitemap: ${originOf(at.desk.config)}/board/sitemap.xml`,
    '',
  ].join('\n')
