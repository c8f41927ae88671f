/** The list of interviews, one interview, and a new time offered, ready to show. */
import { slotWays } from '~/domain/placements/slots'
import { getReferralHead } from '~/features/placements/head.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, readForm, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { looksLikeId, newId } from '~/platform/ids.server'
import { callOffInterview, moveInterview, offerInterview, pickInterview } from './commands.server'
import { callOffForm, moveForm, offerForm, pickForm } from './forms'
import {
  type Edge,
  type InterviewFilter,
  getInterview,
  interviewsOf,
  interviewsQuery,
  pageSize,
} from './queries.server'
import { nowAt, toldInterview } from './wording.server'

const edgeIn = (text: string | null): Edge | null => {
  const [startsAt = '', id = ''] = (text ?? '').split('~')
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(startsAt) && looksLikeId(id) ? { startsAt, id } : null
}

const pathOf = (show: InterviewFilter['show'], after: Edge | null = null): string => {
  const search = new URLSearchParams({
    ...(show === 'past' ? { show } : {}),
    ...(after ? { after: `${after.startsAt}~${after.id}` } : {}),
  })
  return search.size > 0 ? `/interviews?${search.toString()}` : '/interviews'
}

export const interviewsPage = async (at: At) => {
  const { db, actor, url, t } = at
  const show = url.searchParams.get('show') === 'past' ? 'past' : 'ahead'
  const after = edgeIn(url.searchParams.get('after'))
  const rows = await interviewsQuery(db, actor, { show, now: nowAt(at), after }).execute()
  const kept = rows.slice(0, pageSize)
  const last = kept.at(-1)
  return {
    title: t('interviews:title'),
    chips: (['ahead', 'past'] as const).map((each) => ({
      to: pathOf(each),
      label: t(`interviews:show.${each}`),
      current: show === each,
    })),
    rows: kept.map((row) => toldInterview(row, at)),
    nextTo: rows.length > pageSize && last ? pathOf(show, last) : null,
    previousTo: after ? pathOf(show) : null,
  }
}

const waysOf = ({ t }: At) => slotWays.map((value) => ({ value, label: t(`interviews:way.${value}`) }))

/** The form of a new time, with those that stand already; 404 when the referral is out of reach. */
export const offerPage = async (at: At) => {
  const { db, actor, t } = at
  const { id, opening, place } = await getReferralHead(
    db,
    actor,
    at.params.referralId ?? '',
    'interview.offer',
  )
  return {
    title: t('interviews:offer'),
    back: `/referrals/${id}`,
    opening,
    once: newId(),
    ways: waysOf(at),
    stored: { on: null, time: null, minutes: '30', way: 'place', place },
    rows: (await interviewsOf(db, actor, id)).map((row) => toldInterview(row, at)),
  }
}

export const answerOffer = async (at: At): Promise<Response> => {
  const form = await readForm(offerForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.referralId ?? ''
  const result = await offerInterview(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('interviews:flash.offered', `/referrals/${id}/interviews`)
    : refused('interviews', result.refusal, form)
}

/** One time: its facts, and what the reader may do about it. */
export const interviewPage = async (at: At) => {
  const { db, actor, params, t } = at
  const row = await getInterview(db, actor, params.interviewId ?? '')
  const told = toldInterview(row, at)
  const { startsAt, minutes, way, place } = row
  return {
    ...told,
    title: t('interviews:one'),
    once: [newId(), newId(), newId()] as const,
    facts: [
      ['when', told.when],
      ['where', told.where],
      ['who', told.who],
      ['opening', told.opening],
      ['organisation', told.organisation],
      ['why', told.reason],
    ].flatMap(([key, value]) => (value ? [{ name: t(`interviews:field.${key}`), value }] : [])),
    ways: waysOf(at),
    stored: {
      on: startsAt.slice(0, 10),
      time: startsAt.slice(11),
      minutes: String(minutes),
      way: way as string,
      place: place as string | null,
    },
  }
}

export type InterviewPage = Awaited<ReturnType<typeof interviewPage>>

const move = async (at: At, id: string, data: FormData): Promise<Response> => {
  const form = readFields(moveForm, data)
  if (!form.ok) return invalid(form)
  const result = await moveInterview(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('interviews:flash.moved', `/interviews/${id}`)
    : refused('interviews', result.refusal, form)
}

const callOff = async (at: At, id: string, data: FormData): Promise<Response> => {
  const form = readFields(callOffForm, data)
  if (!form.ok) return invalid(form)
  const result = await callOffInterview(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('interviews:flash.called-off', `/interviews/${id}`)
    : refused('interviews', result.refusal, form)
}

const pick = async (at: At, id: string, data: FormData): Promise<Response> => {
  const form = readFields(pickForm, data)
  if (!form.ok) return invalid(form)
  const result = await pickInterview(once(at, form), id, form.value.version)
  return result.ok
    ? redirectSaying('interviews:flash.picked', `/interviews/${id}`)
    : refused('interviews', result.refusal, form)
}

/** Takes, moves or calls off, as the form says. */
export const answerInterview = async (at: At): Promise<Response> => {
  const id = at.params.interviewId ?? ''
  const data = await at.request.formData()
  if (data.get('intent') === 'pick') return pick(at, id, data)
  return data.get('intent') === 'move' ? move(at, id, data) : callOff(at, id, data)
}
