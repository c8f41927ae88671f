/** The log of supervision: a psychologist's own with the hours of the year, or everybody's for headquarters. */
import { mayEver } from '~/domain/access/policy'
import { day, yearOf } from '~/domain/calendar/day'
import { supervisionKinds } from '~/domain/training/competency'
import { supervisionTarget } from '~/domain/training/parameters'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { supervisedMinutes, supervisionsQuery } from './competency-queries.server'
import type { FormPageData } from '~/ui/form-page'
import type { ListData } from '~/ui/list-page'
import { findPsychologist } from './own.server'
import { cursorIn, emptyOf, headsOf, perPage, writeCursor } from './words.server'

/** Hours of the year against the target, for the psychologist who reads. */
const progressOf = async ({ db, actor, t, today }: At) => {
  const own = await findPsychologist(db, actor.userId)
  const since = day(`${yearOf(today)}-01-01`)
  const minutes = own ? await supervisedMinutes(db, own.id, since) : 0
  const hours = Math.floor(minutes / 60)
  const target = supervisionTarget.on(today)
  return { value: hours, max: target, words: t('training:of', { some: hours, all: target }) }
}

export const supervisionPage = async (at: At) => {
  const { db, actor, t, format, url } = at
  const own = mayEver(actor, 'supervision.record')
  const after = cursorIn(url.searchParams.get('after'))
  const found = await supervisionsQuery(db, actor, after).execute()
  const rows = found.slice(0, perPage)
  const last = rows.at(-1)
  const list: ListData = {
    title: t('training:supervision.title'),
    lead: t('training:supervision.lead'),
    actions: own
      ? [
          {
            to: '/training/supervision/new',
            text: t('training:deed.supervision'),
            icon: 'plus',
            primary: true,
          },
        ]
      : [],
    filters: [],
    lines: {
      heads: headsOf(['day', ...(own ? [] : ['psychologist']), 'kind', 'supervisor', '>minutes'], at),
      rows: rows.map((row) => ({
        id: row.id,
        cells: [
          { text: format.day(row.heldOn), note: row.topic },
          ...(own ? [] : [{ text: row.psychologist }]),
          { text: t(`training:supervision.kind.${row.kind}`) },
          { text: row.supervisor },
          { text: format.number(row.minutes) },
        ],
      })),
      empty: emptyOf('supervision', at),
    },
    firstTo: after ? '/training/supervision' : undefined,
    nextTo:
      found.length > perPage && last
        ? `/training/supervision?after=${writeCursor({ on: last.heldOn, id: last.id })}`
        : undefined,
    how: t('training:supervision.how'),
  }
  return { title: list.title, list, progress: own ? await progressOf(at) : null }
}

export const newSupervisionPage = async ({ t, today }: At): Promise<FormPageData> => ({
  title: t('training:deed.supervision'),
  subtitle: t('training:supervision.no-clients'),
  trail: [{ label: t('training:supervision.title'), to: '/training/supervision' }],
  form: {
    once: newId(),
    submit: t('training:deed.save'),
    cancelTo: '/training/supervision',
    beside: { 'supervision-ahead': 'heldOn' },
    fields: [
      { kind: 'day', name: 'heldOn', label: t('training:field.held-on'), stored: today },
      { kind: 'whole', name: 'minutes', label: t('training:field.minutes'), stored: 60 },
      {
        kind: 'radio',
        name: 'kind',
        label: t('training:field.supervision-kind'),
        options: supervisionKinds.map((value) => ({ value, label: t(`training:supervision.kind.${value}`) })),
      },
      { kind: 'text', name: 'supervisor', label: t('training:field.supervisor') },
      {
        kind: 'text',
        name: 'topic',
        label: t('training:field.supervision-topic'),
        hint: t('training:supervision.no-clients'),
      },
    ],
  },
})
