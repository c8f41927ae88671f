/** The register of volunteers from outside, one of them, and the form that puts one on it. */
import { toldFindings } from '~/features/matching/telling.server'
import { fullName } from '~/domain/people/names'
import { findingsOf, isGood, visitPurposes } from '~/domain/volunteering/outside'
import type { At } from '~/platform/guard.server'
import { looksLikeId, newId } from '~/platform/ids.server'
import type { Tone } from '~/ui/tone'
import { eventsToJoin } from './event-visits.server'
import type { FormData, FormField, FormPageData } from '~/ui/form-page'
import type { Line, Lines, ListData } from '~/ui/list-page'
import {
  type PassRow,
  type VolunteerRow,
  getVolunteer,
  passesOf,
  visitsOf,
  volunteersQuery,
} from './outside-queries.server'
import { institutionsToChoose } from './queries.server'
import { wallNow } from './scope.server'
import { emptyOf, headsOf, hoursText, institutionName, perPage, timeWords } from './words.server'

export const volunteerName = (row: Pick<VolunteerRow, 'surname' | 'givenName' | 'patronymic'>): string =>
  fullName({ surname: row.surname, given: row.givenName, patronymic: row.patronymic })

const path = '/volunteering/volunteers'

const passCell = (row: PassRow, { t, format, today }: At) => {
  if (row.state !== 'granted')
    return {
      text: t(`volunteering:pass-state.${row.state}`),
      tone: row.state === 'asked' ? ('info' as const) : ('plain' as const),
    }
  const good = isGood(row, today)
  const tone: Tone = good ? 'good' : 'warn'
  return {
    text: t(good ? 'volunteering:pass-state.granted' : 'volunteering:pass-state.over'),
    tone,
    note: t('volunteering:pass-until', { day: format.day(row.validTo) }),
  }
}

const volunteerLine = (row: VolunteerRow, passes: readonly PassRow[], at: At): Line => {
  const { t, format } = at
  const good = passes.filter((each) => each.volunteerId === row.id && isGood(each, at.today))
  return {
    id: row.id,
    cells: [
      { text: volunteerName(row), to: `${path}/${row.id}`, note: row.phone ?? undefined },
      row.trainedOn
        ? { text: format.day(row.trainedOn) }
        : { text: t('volunteering:not-trained'), tone: 'warn' },
      {
        text: row.leftOn
          ? t('volunteering:left', { day: format.day(row.leftOn) })
          : good.map((each) => institutionName(each, at)).join('; ') || t('volunteering:no-pass'),
      },
    ],
  }
}

export const volunteersPage = async (at: At): Promise<ListData> => {
  const { db, actor, t, url } = at
  const asked = url.searchParams.get('after')
  const last = asked !== null && looksLikeId(asked) ? await getVolunteer(db, actor, asked) : null
  const found = await volunteersQuery(db, actor, last).execute()
  const rows = found.slice(0, perPage)
  const passes = await passesOf(
    db,
    rows.map(({ id }) => id),
  )
  return {
    title: t('volunteering:outside.title'),
    lead: t('volunteering:outside.lead'),
    actions: [{ to: `${path}/new`, text: t('volunteering:deed.register'), icon: 'plus', primary: true }],
    filters: [],
    lines: {
      heads: headsOf(['name', 'trained', 'passes'], at),
      rows: rows.map((row) => volunteerLine(row, passes, at)),
      empty: emptyOf('volunteers', at),
    },
    firstTo: last ? path : undefined,
    nextTo: found.length > perPage ? `${path}?after=${rows.at(-1)?.id}` : undefined,
    how: t('volunteering:outside.how'),
  }
}

const trailOf = ({ t }: At) => [
  { label: t('volunteering:title'), to: '/volunteering' },
  { label: t('volunteering:outside.title'), to: path },
]

const nameFields = ({ t }: At, row: VolunteerRow | null): FormField[] => {
  const label = (key: string): string => t(`volunteering:field.${key}`)
  return [
    { kind: 'text', name: 'surname', label: label('surname'), stored: row?.surname },
    { kind: 'text', name: 'givenName', label: label('given-name'), stored: row?.givenName },
    {
      kind: 'text',
      name: 'patronymic',
      label: label('patronymic'),
      optional: true,
      stored: row?.patronymic,
    },
    {
      kind: 'day',
      name: 'birthDate',
      label: label('birth-date'),
      hint: t('volunteering:hint.birth-date'),
      stored: row?.birthDate,
    },
    { kind: 'text', name: 'phone', label: label('phone'), optional: true, stored: row?.phone },
  ]
}

const besideName = { 'volunteer-minor': 'birthDate', 'birth-ahead': 'birthDate' }

const changeForm = (at: At, row: VolunteerRow): FormData => ({
  fields: nameFields(at, row),
  hidden: { intent: 'change' },
  version: row.version,
  once: newId(),
  submit: at.t('volunteering:deed.save'),
  beside: besideName,
})

/** Whoever stopped helping may come back: the day is then taken away. */
const leavingForm = ({ t, today }: At, row: VolunteerRow): FormData => ({
  fields: [
    {
      kind: 'day',
      name: 'leftOn',
      label: t('volunteering:field.left-on'),
      hint: t('volunteering:hint.left-on'),
      stored: row.leftOn ?? today,
    },
  ],
  hidden: { intent: 'leaving' },
  version: row.version,
  once: newId(),
  submit: t('volunteering:deed.stop-helping'),
  beside: { 'leaving-ahead': 'leftOn' },
})

export const newVolunteerPage = (at: At): Promise<FormPageData> => {
  const page: FormPageData = {
    title: at.t('volunteering:deed.register'),
    trail: trailOf(at),
    form: {
      fields: nameFields(at, null),
      once: newId(),
      submit: at.t('volunteering:deed.save'),
      cancelTo: path,
      beside: besideName,
    },
  }
  return Promise.resolve(page)
}

const institutionField = async (at: At): Promise<FormField> => ({
  kind: 'choice',
  name: 'institutionId',
  label: at.t('volunteering:field.institution'),
  options: (await institutionsToChoose(at.db)).map((each) => ({
    value: each.id,
    label: institutionName(each, at),
  })),
})

const trainingForm = ({ t, today }: At, row: VolunteerRow): FormData => ({
  fields: [
    {
      kind: 'day',
      name: 'trainedOn',
      label: t('volunteering:field.trained-on'),
      stored: row.trainedOn ?? today,
    },
  ],
  hidden: { intent: 'train' },
  version: row.version,
  once: newId(),
  submit: t('volunteering:deed.train'),
  beside: { 'training-ahead': 'trainedOn' },
})

const visitFields = async (at: At): Promise<FormField[]> => {
  const { t } = at
  const events = await eventsToJoin(at.db, at.actor, at.today)
  const label = (key: string): string => t(`volunteering:field.${key}`)
  return [
    await institutionField(at),
    {
      kind: 'radio',
      name: 'purpose',
      label: label('purpose'),
      stored: 'talk',
      options: visitPurposes.map((value) => ({ value, label: t(`volunteering:purpose.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'shiftId',
      label: label('visit-event'),
      hint: t('volunteering:hint.visit-event'),
      optional: true,
      options: events.map((each) => ({
        value: each.id,
        label: [each.title, institutionName(each, at), timeWords(each, at)].join(', '),
      })),
    },
    { kind: 'day', name: 'onDay', label: label('on-day') },
    { kind: 'time', name: 'startsAt', label: label('starts-at'), stored: '10:00' },
    { kind: 'time', name: 'endsAt', label: label('ends-at'), stored: '11:00' },
    { kind: 'area', name: 'words', label: label('visit-words'), optional: true },
  ]
}

const besideVisit = {
  'shift-past': 'onDay',
  'shift-too-far': 'onDay',
  'shift-ends-early': 'endsAt',
  'shift-length': 'endsAt',
  'visit-clash': 'startsAt',
  'pass-missing': 'institutionId',
  'event-missing': 'shiftId',
  'event-elsewhere': 'shiftId',
  'event-not-possible': 'shiftId',
}

const passLines = (passes: readonly PassRow[], at: At): Lines => ({
  heads: headsOf(['institution', 'state'], at),
  rows: passes.map((each) => ({
    id: each.id,
    cells: [{ text: institutionName(each, at), note: each.reason ?? undefined }, passCell(each, at)],
  })),
  empty: emptyOf('passes', at),
})

export const volunteerPage = async (at: At) => {
  const { db, actor, t, format, params, today } = at
  const row = await getVolunteer(db, actor, params.volunteerId ?? '')
  const [passes, visits] = await Promise.all([passesOf(db, [row.id]), visitsOf(db, row.id)])
  const now = wallNow(at.desk.clock.now().toISOString())
  const minutes = visits.reduce((sum, each) => sum + (each.minutes ?? 0), 0)
  return {
    title: volunteerName(row),
    trail: trailOf(at),
    facts: [
      { name: t('volunteering:field.phone'), value: row.phone ?? t('common:none') },
      {
        name: t('volunteering:field.trained-on'),
        value: row.trainedOn ? format.day(row.trainedOn) : t('volunteering:not-trained'),
      },
      { name: t('volunteering:column.hours'), value: hoursText(minutes) },
      ...(row.leftOn ? [{ name: t('volunteering:field.left-on'), value: format.day(row.leftOn) }] : []),
    ],
    findings: toldFindings(findingsOf(row, today), at),
    training: trainingForm(at, row),
    change: changeForm(at, row),
    leaving: leavingForm(at, row),
    pass: {
      fields: [await institutionField(at)],
      hidden: { intent: 'pass' },
      once: newId(),
      submit: t('volunteering:deed.ask-pass'),
    } satisfies FormData,
    visit: {
      fields: await visitFields(at),
      hidden: { intent: 'visit' },
      once: newId(),
      submit: t('volunteering:deed.ask-visit'),
      beside: besideVisit,
    } satisfies FormData,
    passes: passLines(passes, at),
    visits: visits.map((each) => ({
      id: each.id,
      where: institutionName(each, at),
      when: timeWords(each, at),
      purpose: t(`volunteering:purpose.${each.purpose}`),
      state: t(`volunteering:visit-state.${each.state}`),
      words: each.log ?? each.reason ?? each.words,
      hours: each.minutes === null ? '' : hoursText(each.minutes),
      version: each.version,
      isAhead: (each.state === 'asked' || each.state === 'allowed') && `${each.onDay}T${each.startsAt}` > now,
      isOver: each.state === 'allowed' && `${each.onDay}T${each.endsAt}` <= now,
    })),
    papers: visits.some(({ state }) => state === 'done') ? `${path}/${row.id}/paper` : null,
    once: newId(),
  }
}

export type VolunteerPage = Awaited<ReturnType<typeof volunteerPage>>
