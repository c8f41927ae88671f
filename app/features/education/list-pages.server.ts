/** The list of courses, and the list of those whom the law sends to school. */
import { mayEver, reachOf } from '~/domain/access/policy'
import { ageOn } from '~/domain/calendar/day'
import { type CourseState, type Programme, courseStates, programmes } from '~/domain/education/course'
import { schoolAge } from '~/domain/education/parameters'
import { lastSchoolLevel } from '~/domain/education/schooling'
import { shiftsIn } from '~/features/matching/opening-facts.server'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import type { Action, Line, ListData } from '~/ui/list-page'
import { textsIn } from './course-load.server'
import { coursePath } from './paths'
import { type MustGoRow, mustGoQuery, nameCursor } from './people.server'
import { type Counts, type CourseRow, countsOf, coursesQuery, noCounts } from './queries.server'
import {
  cursorIn,
  daysWords,
  emptyOf,
  giftWords,
  headsOf,
  institutionName,
  nameOf,
  perPage,
  timetableWords,
  toneOfCourse,
  trailOf,
  writeCursor,
} from './words.server'

export const seatsWords = (row: CourseRow, counts: Counts, { t }: At) =>
  row.state === 'closed'
    ? { text: t('education:finished', { count: counts.completed }) }
    : {
        text: t('education:of', { some: counts.taken, all: row.seats }),
        note: counts.waiting > 0 ? t('education:in-line', { count: counts.waiting }) : undefined,
      }

const courseLine = (row: CourseRow, counts: Counts, at: At): Line => {
  const { t } = at
  const isEverywhere = reachOf(at.actor, 'education.read') === 'all'
  const gift = giftWords({ ...row, skills: textsIn(row.skills) }, at)
  return {
    id: row.id,
    cells: [
      {
        text: row.title,
        to: coursePath(row.id),
        note: [t(`education:programme.${row.programme}`), gift].filter(Boolean).join(' · '),
      },
      { text: row.providerName, note: isEverywhere ? institutionName(row, at) : undefined },
      { text: daysWords(row, at), note: timetableWords(shiftsIn(row.lessons), at) },
      seatsWords(row, counts, at),
      { text: t(`education:state.${row.state}`), tone: toneOfCourse[row.state] },
    ],
  }
}

type Chosen = { readonly state: CourseState; readonly programme: Programme | null }

const addressOf = ({ state, programme }: Chosen, after?: string): string =>
  `/education?state=${state}${programme ? `&programme=${programme}` : ''}${after ? `&after=${after}` : ''}`

const actionsOf = ({ t, actor }: At): Action[] => [
  ...(mayEver(actor, 'education.plan')
    ? [
        {
          to: '/education/courses/new',
          text: t('education:deed.set-up'),
          icon: 'plus' as const,
          primary: true,
        },
      ]
    : []),
  ...(mayEver(actor, 'education.demand')
    ? [{ to: '/education/demand', text: t('education:demand.title') }]
    : []),
  ...(mayEver(actor, 'schooling.read')
    ? [{ to: '/education/school', text: t('education:school.title') }]
    : []),
]

export const coursesPage = async (at: At): Promise<ListData> => {
  const { t, url, db, actor } = at
  const state = courseStates.find((each) => each === url.searchParams.get('state')) ?? 'open'
  const programme = programmes.find((each) => each === url.searchParams.get('programme')) ?? null
  const after = url.searchParams.get('after')
  const found = await coursesQuery(db, actor, { state, programme, after: cursorIn(after) }).execute()
  const rows = found.slice(0, perPage)
  const counts = await countsOf(
    db,
    rows.map(({ id }) => id),
  )
  const last = rows.at(-1)
  const chosen = { state, programme }
  return {
    title: t('education:title'),
    lead: t('education:lead'),
    actions: actionsOf(at),
    filters: [
      {
        key: 'state',
        label: t('education:column.state'),
        chips: courseStates.map((each) => ({
          to: addressOf({ ...chosen, state: each }),
          label: t(`education:states.${each}`),
          current: each === state,
        })),
      },
      {
        key: 'programme',
        label: t('education:field.programme'),
        chips: [null, ...programmes].map((each) => ({
          to: addressOf({ ...chosen, programme: each }),
          label: each === null ? t('education:every-programme') : t(`education:programme.${each}`),
          current: each === programme,
        })),
      },
    ],
    lines: {
      heads: headsOf(['course', 'provider', 'when', 'seats', 'state'], at),
      rows: rows.map((row) => courseLine(row, counts.get(row.id) ?? noCounts, at)),
      empty: emptyOf('courses', at),
    },
    firstTo: after ? addressOf(chosen) : undefined,
    nextTo:
      found.length > perPage && last
        ? addressOf(chosen, writeCursor({ on: last.startsOn, id: last.id }))
        : undefined,
    how: t('education:how-text'),
  }
}

const mustLine = (row: MustGoRow, { t, format, today }: At): Line => ({
  id: row.id,
  cells: [
    { text: nameOf(row), to: `/people/${row.id}/education` },
    { text: t('education:years', { count: ageOn(row.birthDate, today) }) },
    row.education === null
      ? { text: t('education:school.not-known'), tone: 'warn' }
      : { text: t(`vocabulary:education.${row.education}`) },
    { text: row.endOfTerm ? format.day(row.endOfTerm) : t('education:not-known') },
  ],
})

export const schoolPage = async (at: At): Promise<ListData> => {
  const { t, db, actor, today, url } = at
  const asked = url.searchParams.get('after') ?? ''
  const after = looksLikeId(asked) ? await nameCursor(db, actor, asked) : null
  const found = await mustGoQuery(db, actor, { today, after }).execute()
  const rows = found.slice(0, perPage)
  const last = rows.at(-1)
  const path = '/education/school'
  return {
    title: t('education:school.title'),
    lead: t('education:school.lead', { age: schoolAge.on(today) }),
    trail: trailOf(at),
    actions: mayEver(actor, 'education.plan')
      ? [{ to: '/education/courses/new?programme=school', text: t('education:school.set-up') }]
      : [],
    filters: [],
    lines: {
      heads: headsOf(['name', 'age', 'schooling', 'release'], at),
      rows: rows.map((row) => mustLine(row, at)),
      empty: emptyOf('school', at),
    },
    firstTo: after ? path : undefined,
    nextTo: found.length > perPage && last ? `${path}?after=${last.id}` : undefined,
    how: t('education:school.how', {
      age: schoolAge.on(today),
      level: t(`vocabulary:education.${lastSchoolLevel}`),
    }),
  }
}
