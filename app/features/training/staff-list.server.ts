/** The register of psychologists as a page and as a workbook: posts by establishment, filled and vacant. */
import { oblastOf } from '#db/reference/regions'
import { mayEver } from '~/domain/access/policy'
import { postStates, services } from '~/domain/training/post'
import type { At } from '~/platform/guard.server'
import type { Tone } from '~/ui/tone'
import type { Line, ListData } from '~/ui/list-page'
import { sheetOf } from './sheet.server'
import {
  type PostFilter,
  type PostRow,
  countPosts,
  institutionsWithin,
  postsQuery,
} from './staff-queries.server'
import { emptyOf, headsOf, idIn, institutionName, perPage } from './words.server'

const toneOf: Readonly<Record<PostRow['state'], Tone>> = { filled: 'good', vacant: 'warn', closed: 'plain' }

const pathOf = (filter: Partial<PostFilter>, page = '/training/staff'): string => {
  const search = new URLSearchParams()
  if (filter.state) search.set('state', filter.state)
  if (filter.service) search.set('service', filter.service)
  if (filter.institutionId) search.set('institution', filter.institutionId)
  if (filter.after) search.set('after', filter.after)
  const asked = search.toString()
  return asked === '' ? page : `${page}?${asked}`
}

export const filterIn = (url: URL): PostFilter => ({
  state: postStates.find((each) => each === url.searchParams.get('state')) ?? null,
  service: services.find((each) => each === url.searchParams.get('service')) ?? null,
  institutionId: idIn(url, 'institution'),
  after: idIn(url, 'after'),
})

/** Where a post is: its institution, or the probation service of a region. */
export const placeOf = (row: PostRow, at: Pick<At, 't' | 'language'>): string => {
  if (row.service === 'institution') return institutionName(row, at)
  const region = oblastOf(row.region ?? '')
  return at.t('training:probation-of', { region: region ? region[at.language] : '' })
}

const degreeWords = (row: PostRow, { t }: Pick<At, 't'>): string =>
  row.degree === null
    ? t('training:degree.unknown')
    : [t(`training:degree.${row.degree}`), row.degreeYear].filter(Boolean).join(', ')

const cellsOf = (row: PostRow, at: At): Line['cells'] => {
  const { t, format } = at
  return [
    { text: row.title, to: `/training/staff/${row.id}`, note: placeOf(row, at) },
    { text: row.contract ? t(`training:contract.${row.contract}`) : '–' },
    {
      text: t(`training:post-state.${row.state}`),
      tone: toneOf[row.state],
      note: row.heldSince ? t('training:since', { day: format.day(row.heldSince) }) : undefined,
    },
    row.holder === null
      ? { text: '–' }
      : {
          text: row.holder,
          note: t(row.userId ? 'training:account.tied' : 'training:account.none'),
        },
    { text: row.holder === null ? '–' : degreeWords(row, at) },
  ]
}

/** Posts against filled, in the words above the list. */
const tiles = async (at: At) => {
  const { db, actor, t, format } = at
  const rows = await countPosts(db, actor)
  const sum = (is: (row: (typeof rows)[number]) => boolean): number =>
    rows.filter(is).reduce((all, row) => all + Number(row.count), 0)
  const tile = (key: string, to: string, count: number, tone: Tone) => ({
    to,
    figure: format.number(count),
    label: t(`training:tile.${key}`),
    tone,
  })
  const inside = (row: (typeof rows)[number]): boolean => row.service === 'institution'
  const under = (contract: string): number => sum((row) => inside(row) && row.contract === contract)
  const outside = sum((row) => !inside(row))
  const split = t('training:tile.split', {
    attested: format.number(under('attested')),
    civilian: format.number(under('civilian')),
  })
  return [
    { ...tile('posts', pathOf({ service: 'institution' }), sum(inside), 'accent'), note: split },
    tile(
      'filled',
      pathOf({ state: 'filled' }),
      sum((row) => row.state === 'filled'),
      'good',
    ),
    tile(
      'vacant',
      pathOf({ state: 'vacant' }),
      sum((row) => row.state === 'vacant'),
      'warn',
    ),
    ...(outside > 0 ? [tile('probation', pathOf({ service: 'probation' }), outside, 'info')] : []),
  ]
}

export const staffPage = async (at: At) => {
  const { db, actor, t, url } = at
  const filter = filterIn(url)
  const found = await postsQuery(db, actor, filter).execute()
  const rows = found.slice(0, perPage)
  const mayOpen = mayEver(actor, 'post.open')
  const list: ListData = {
    title: t('training:staff.title'),
    lead: t('training:staff.lead'),
    actions: [
      ...(mayOpen
        ? [
            {
              to: '/training/staff/new',
              text: t('training:deed.open-post'),
              icon: 'plus' as const,
              primary: true,
            },
          ]
        : []),
      {
        to: pathOf({ ...filter, after: null }, '/training/staff/file'),
        text: t('training:deed.file'),
        icon: 'download',
        download: true,
      },
    ],
    filters: [
      {
        key: 'state',
        label: t('training:column.state'),
        chips: [null, ...postStates].map((state) => ({
          to: pathOf({ ...filter, state, after: null }),
          label: t(state === null ? 'training:every' : `training:post-state.${state}`),
          current: state === filter.state,
        })),
      },
      ...(mayOpen
        ? [
            {
              key: 'service',
              label: t('training:field.service'),
              chips: [null, ...services].map((service) => ({
                to: pathOf({ ...filter, service, after: null }),
                label: t(service === null ? 'training:every' : `training:service.${service}`),
                current: service === filter.service,
              })),
            },
          ]
        : []),
    ],
    lines: {
      heads: headsOf(['post', 'contract', 'state', 'holder', 'degree'], at),
      rows: rows.map((row) => ({ id: row.id, cells: cellsOf(row, at) })),
      empty: emptyOf('posts', at),
    },
    firstTo: filter.after ? pathOf({ ...filter, after: null }) : undefined,
    nextTo: found.length > perPage ? pathOf({ ...filter, after: rows.at(-1)?.id ?? null }) : undefined,
    how: t('training:staff.how'),
  }
  return {
    title: list.title,
    list,
    tiles: await tiles(at),
    institutions: mayOpen
      ? (await institutionsWithin(db, actor, 'post.read')).map((row) => ({
          value: row.id,
          label: institutionName(row, at),
        }))
      : [],
    chosen: {
      institution: filter.institutionId ?? '',
      state: filter.state ?? '',
      service: filter.service ?? '',
    },
  }
}

/** More posts than the service has: the file is whole. */
const most = 5_000

export const staffFile = async (at: At): Promise<Response> => {
  const rows = await postsQuery(at.db, at.actor, { ...filterIn(at.url), after: null }, most).execute()
  const heads = ['post', 'place', 'contract', 'state', 'holder', 'account', 'degree', 'since']
  return sheetOf(
    'qadam-psychologists',
    heads.map((key) => at.t(`training:column.${key}`)),
    rows.map((row) => [
      row.title,
      placeOf(row, at),
      row.contract ? at.t(`training:contract.${row.contract}`) : '',
      at.t(`training:post-state.${row.state}`),
      row.holder ?? '',
      row.holder === null ? '' : at.t(row.userId ? 'training:account.tied' : 'training:account.none'),
      row.holder === null ? '' : degreeWords(row, at),
      row.heldSince ? at.format.day(row.heldSince) : '',
    ]),
    at.url,
  )
}
