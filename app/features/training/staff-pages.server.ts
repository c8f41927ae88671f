/** One post: who holds it, what changed, and the forms of what may be done with it. */
import { redirect } from '@remix-run/node'
import { oblasts } from '#db/reference/regions'
import { mayEver } from '~/domain/access/policy'
import { contracts, degrees, endReasons, services } from '~/domain/training/post'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import type { FormData, FormField, FormPageData } from '~/ui/form-page'
import { placeOf } from './staff-list.server'
import {
  type PostRow,
  accountsToTie,
  changesOf,
  getPost,
  holdersOf,
  institutionsWithin,
  psychologistsFree,
  psychologistsWithin,
} from './staff-queries.server'
import { institutionName } from './words.server'

export const postDeeds = ['fill', 'holder', 'vacate', 'change', 'close'] as const
export type PostDeed = (typeof postDeeds)[number]

const trailOf = ({ t }: At) => [{ label: t('training:staff.title'), to: '/training/staff' }]

const contractField = ({ t }: At, stored: string | null = null): FormField => ({
  kind: 'radio',
  name: 'contract',
  label: t('training:field.contract'),
  stored: stored ?? '',
  options: contracts.map((value) => ({ value, label: t(`training:contract.${value}`) })),
})

const label = (key: string, { t }: At): string => t(`training:field.${key}`)

export const newPostPage = async (at: At): Promise<FormPageData> => {
  const { db, actor, t, language, today } = at
  const institutions = await institutionsWithin(db, actor, 'post.open')
  return {
    title: t('training:deed.open-post'),
    trail: trailOf(at),
    form: {
      once: newId(),
      submit: t('training:deed.save'),
      cancelTo: '/training/staff',
      beside: {
        'post-without-institution': 'institutionId',
        'post-without-contract': 'contract',
        'post-without-region': 'region',
        'post-ahead': 'openedOn',
      },
      fields: [
        {
          kind: 'radio',
          name: 'service',
          label: label('service', at),
          stored: 'institution',
          options: services.map((value) => ({ value, label: t(`training:service.${value}`) })),
        },
        {
          kind: 'choice',
          name: 'institutionId',
          label: label('institution', at),
          hint: t('training:hint.institution'),
          options: institutions.map((row) => ({ value: row.id, label: institutionName(row, at) })),
        },
        {
          kind: 'choice',
          name: 'region',
          label: label('region', at),
          hint: t('training:hint.region'),
          options: oblasts.map((each) => ({ value: each.kato.slice(0, 2), label: each[language] })),
        },
        { kind: 'text', name: 'title', label: label('post-title', at), stored: t('training:usual-title') },
        contractField(at),
        { kind: 'day', name: 'openedOn', label: label('opened-on', at), stored: today },
      ],
    },
  }
}

const accountField = async (row: PostRow, at: At): Promise<FormField> => ({
  kind: 'choice',
  name: 'userId',
  label: label('account', at),
  hint: at.t('training:hint.account'),
  optional: true,
  stored: row.userId,
  options: (await accountsToTie(at.db, row.institutionId, row.userId)).map((user) => ({
    value: user.id,
    label: `${user.name} · ${user.login}`,
  })),
})

const degreeFields = (row: PostRow, at: At): FormField[] => [
  {
    kind: 'choice',
    name: 'degree',
    label: label('degree', at),
    optional: true,
    stored: row.degree,
    options: degrees.map((value) => ({ value, label: at.t(`training:degree.${value}`) })),
  },
  {
    kind: 'whole',
    name: 'degreeYear',
    label: label('degree-year', at),
    optional: true,
    stored: row.degreeYear,
  },
]

const supervisorField = async (row: PostRow, at: At): Promise<FormField> => ({
  kind: 'choice',
  name: 'supervisorId',
  label: label('supervisor', at),
  hint: at.t('training:hint.supervisor'),
  optional: true,
  stored: row.supervisorId,
  options: (await psychologistsWithin(at.db, at.actor, 'post.read'))
    .filter(({ id }) => id !== row.psychologistId)
    .map((each) => ({
      value: each.id,
      label: [each.name, institutionName(each, at)].filter(Boolean).join(' · '),
    })),
})

const fieldsFor: Readonly<Record<PostDeed, (row: PostRow, at: At) => Promise<FormField[]>>> = {
  fill: async (row, at) => [
    await accountField(row, at),
    {
      kind: 'choice',
      name: 'psychologistId',
      label: label('known-psychologist', at),
      hint: at.t('training:hint.known-psychologist'),
      optional: true,
      options: (await psychologistsFree(at.db)).map((each) => ({ value: each.id, label: each.name })),
    },
    {
      kind: 'text',
      name: 'name',
      label: label('name', at),
      hint: at.t('training:hint.name'),
      optional: true,
    },
    ...degreeFields(row, at),
    await supervisorField(row, at),
    { kind: 'day', name: 'startedOn', label: label('held-since', at), stored: at.today },
  ],
  holder: async (row, at) => [
    await accountField(row, at),
    ...degreeFields(row, at),
    await supervisorField(row, at),
  ],
  vacate: async (_row, at) => [
    { kind: 'day', name: 'endedOn', label: label('last-day', at), stored: at.today },
    {
      kind: 'radio',
      name: 'endReason',
      label: label('end-reason', at),
      options: endReasons.map((value) => ({ value, label: at.t(`training:end-reason.${value}`) })),
    },
  ],
  change: async (row, at) => [
    { kind: 'text', name: 'title', label: label('post-title', at), stored: row.title },
    contractField(at, row.contract),
  ],
  close: async (_row, at) => [
    { kind: 'day', name: 'closedOn', label: label('closed-on', at), stored: at.today },
  ],
}

const beside = {
  'holder-missing': 'name',
  'holder-has-post': 'psychologistId',
  'before-post': 'startedOn',
  'holding-ahead': 'startedOn',
  'ends-before-start': 'endedOn',
  'account-elsewhere': 'userId',
  'account-taken': 'userId',
  'own-supervisor': 'supervisorId',
  'supervisor-unknown': 'supervisorId',
  'psychologist-gone': 'psychologistId',
  'closes-before-opening': 'closedOn',
  'post-without-contract': 'contract',
}

/** What may be done with the post as it stands, by this reader. */
const deedsFor = (row: PostRow, { actor }: At): readonly PostDeed[] => {
  const fills = mayEver(actor, 'post.fill')
  const opens = mayEver(actor, 'post.open') && row.state !== 'closed'
  return [
    ...(fills && row.state === 'vacant' ? (['fill'] as const) : []),
    ...(fills && row.state === 'filled' ? (['holder', 'vacate'] as const) : []),
    ...(opens ? (['change'] as const) : []),
    ...(opens && row.state === 'vacant' ? (['close'] as const) : []),
  ]
}

/** The form of one deed on a post; back to the post where the deed is not among those that may be done now. */
export const postDeedPage = async (at: At, deed: PostDeed): Promise<FormPageData> => {
  const { t, db, actor, params } = at
  const row = await getPost(db, actor, params.postId ?? '', 'post.fill')
  const to = `/training/staff/${row.id}`
  if (!deedsFor(row, at).includes(deed)) throw redirect(to)
  const form: FormData = {
    fields: await fieldsFor[deed](row, at),
    once: newId(),
    version: deed === 'holder' ? (row.holderVersion ?? 0) : row.version,
    submit: t('training:deed.save'),
    cancelTo: to,
    beside: deed === 'vacate' ? { ...beside, 'holding-ahead': 'endedOn' } : beside,
    danger: deed === 'close',
  }
  return {
    title: t(`training:deed.${deed}-post`),
    subtitle: `${row.title} · ${placeOf(row, at)}`,
    trail: [...trailOf(at), { label: row.title, to }],
    form,
  }
}

export const postPage = async (at: At) => {
  const { db, actor, t, format, params } = at
  const row = await getPost(db, actor, params.postId ?? '')
  const [holders, changes] = [await holdersOf(db, row.id), await changesOf(db, row.id)]
  const supervisor = row.supervisorId
    ? await db
        .selectFrom('psychologists')
        .select('name')
        .where('id', '=', row.supervisorId)
        .executeTakeFirst()
    : undefined
  const deeds = deedsFor(row, at)
  return {
    title: row.title,
    subtitle: placeOf(row, at),
    trail: trailOf(at),
    actions: deeds.map((deed, place) => ({
      to: `/training/staff/${row.id}/${deed}`,
      text: t(`training:deed.${deed}-post`),
      primary: place === 0,
    })),
    facts: [
      { name: t('training:column.state'), value: t(`training:post-state.${row.state}`) },
      { name: label('service', at), value: t(`training:service.${row.service}`) },
      { name: label('contract', at), value: row.contract ? t(`training:contract.${row.contract}`) : '–' },
      { name: label('opened-on', at), value: format.day(row.openedOn) },
      ...(row.closedOn ? [{ name: label('closed-on', at), value: format.day(row.closedOn) }] : []),
      ...(row.holder === null
        ? []
        : [
            { name: t('training:column.holder'), value: row.holder },
            {
              name: t('training:column.account'),
              value: t(row.userId ? 'training:account.tied' : 'training:account.none'),
            },
            {
              name: label('degree', at),
              value:
                t(`training:degree.${row.degree ?? 'unknown'}`) +
                (row.degreeYear ? `, ${row.degreeYear}` : ''),
            },
            { name: label('supervisor', at), value: supervisor?.name ?? '–' },
          ]),
    ],
    holders: holders.map((each) => ({
      id: each.id,
      text: each.name,
      note: each.endedOn
        ? t('training:period', { from: format.day(each.startedOn), to: format.day(each.endedOn) })
        : t('training:since', { day: format.day(each.startedOn) }),
      more: each.endReason ? t(`training:end-reason.${each.endReason}`) : null,
    })),
    changes: changes.map((each) => ({
      id: each.id,
      text: t(`training:change.${each.kind}`),
      note: `${format.day(each.changedOn)} · ${each.by ?? ''}`,
      more: null,
    })),
    recordsTo: row.psychologistId ? `/training?psychologist=${row.psychologistId}` : null,
  }
}
