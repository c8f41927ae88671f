/** What search engines and messengers are told about a page of the board. */
import type { MetaDescriptor } from '@remix-run/node'
import { titled } from '~/platform/page-title'

type Told = {
  readonly title: string
  readonly lead?: string
  readonly canonical?: string
  readonly alternates?: readonly { readonly language: string; readonly href: string }[]
  readonly posting?: object
  readonly feedTo?: string
}

/** Title, description, canonical and other-language addresses, the news feed, and the job as data. */
export const boardMeta = ({ data }: { readonly data: unknown }): MetaDescriptor[] => {
  const { lead, canonical, alternates, posting, feedTo } = (data ?? {}) as Partial<Told>
  const link = (rel: string, more: Record<string, string>): MetaDescriptor => ({
    tagName: 'link',
    rel,
    ...more,
  })
  return [
    ...titled({ data }),
    ...(lead ? [{ name: 'description', content: lead }] : []),
    ...(canonical ? [link('canonical', { href: canonical })] : [{ name: 'robots', content: 'noindex' }]),
    ...(alternates ?? []).map(({ language, href }) => link('alternate', { hrefLang: language, href })),
    ...(feedTo ? [link('alternate', { type: 'application/rss+xml', href: feedTo })] : []),
    ...(posting ? [{ 'script:ld+json': posting as never }] : []),
  ]
}
