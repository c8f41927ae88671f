/** Many notices sent or handed over at once: what recording it would do to each, and what came of it. */
import { json } from '@remix-run/node'
import { type Sending, answerDueOn, decideDelivery, decideSending } from '~/domain/notices/life'
import { type Refusal, type Result, refuse } from '~/domain/result'
import { calendarOf } from '~/features/plans/calendar.server'
import type { FormState } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { eachByItself } from '~/platform/row-deeds.server'
import { writeSeen } from '~/platform/row-shapes'
import type { DeedRow } from '~/ui/row-deeds'
import { recordDelivery, sendNotice } from './delivery.server'
import { type ManyWanted, manyForm } from './many-form'
import { noticePath } from './person-page.server'
import { type NoticeHead, noticesToSend } from './queries.server'
import { kindWords, numberWords, personName, recipientWord } from './wording.server'

const chosen = async ({ db, actor }: At, { notice: ids }: ManyWanted): Promise<NoticeHead[]> =>
  (await noticesToSend(db, actor, ids)).toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))

const refusalBadge = ({ code, values }: Refusal, { t }: At) => ({
  tone: 'bad' as const,
  text: t(code.includes(':') ? code : `notices:refusal.${code}`, values),
})

const rowOf = (row: NoticeHead, outcome: DeedRow['outcome'], value: string | null, at: At): DeedRow => ({
  key: row.id,
  to: noticePath(row.id),
  name: personName(row),
  note: [kindWords(row.kind, at).name, recipientWord(row, at), numberWords(row, at)].join(' · '),
  outcome,
  value,
})

/** How they are sent; null where they are handed over, or where nobody said how. */
const sendingIn = ({ deed, on, way, tracking }: ManyWanted): Sending | null =>
  deed === 'send' && way !== null ? { on, way, tracking } : null

const decide = (row: NoticeHead, wanted: ManyWanted, { today }: At): Result<unknown> => {
  if (wanted.deed === 'deliver') return decideDelivery(row, wanted.on, today)
  const sending = sendingIn(wanted)
  return sending ? decideSending(row, sending, today) : refuse('errors:choose')
}

const willWords = ({ deed, on, way }: ManyWanted, { t, format }: At): string =>
  deed === 'deliver'
    ? t('notices:many.will-deliver', { day: format.day(on) })
    : t('notices:many.will', { day: format.day(on), way: way ? t(`notices:way.${way}`) : '' })

const previewOf = async (at: At, wanted: ManyWanted) => {
  const { t, format } = at
  const calendar = await calendarOf(at.db)
  const will = willWords(wanted, at)
  const rows = (await chosen(at, wanted)).map((row) => {
    const decided = decide(row, wanted, at)
    if (!decided.ok) return rowOf(row, refusalBadge(decided.refusal, at), null, at)
    const due = wanted.deed === 'send' ? answerDueOn(row.kind, wanted.on, calendar) : null
    const text = due ? `${will}; ${t('notices:badge.waiting', { day: format.day(due) })}` : will
    return rowOf(row, { tone: 'good', text }, writeSeen(row), at)
  })
  return {
    once: newId(),
    count: rows.filter((row) => row.value !== null).length,
    rows,
    typed: [
      ...wanted.notice.map((value) => ({ name: 'notice', value })),
      { name: 'on', value: wanted.on },
      { name: 'deed', value: wanted.deed },
      { name: 'way', value: wanted.way ?? '' },
      { name: 'tracking', value: wanted.tracking ?? '' },
    ],
  }
}

/** Records the sending or the handing over of the notices that were seen in the preview, each by itself, and tells of every one ticked. */
const tellOf = async (at: At, wanted: ManyWanted, key: { readonly once: string | undefined }) => {
  const sending = sendingIn(wanted)
  const before = await chosen(at, wanted)
  const told = await eachByItself(once(at, key), 'notice.issue', wanted.row, (caller, { id, version }) =>
    sending ? sendNotice(caller, id, version, sending) : recordDelivery(caller, id, version, wanted.on),
  )
  const done = {
    tone: 'good' as const,
    text: at.t(`notices:badge.${sending ? 'sent' : 'delivered'}`, { day: at.format.day(wanted.on) }),
  }
  const rows = before.map((row) => {
    const decided = decide(row, wanted, at)
    // What the preview refused stays refused, even where it could be sent by now: nobody has confirmed it.
    const left: Refusal = decided.ok ? { code: 'errors:stale' } : decided.refusal
    const refusal = told.has(row.id) ? told.get(row.id) : left
    return rowOf(row, refusal ? refusalBadge(refusal, at) : done, null, at)
  })
  return {
    done: [...told.values()].filter((each) => each === null).length,
    back: at.url.pathname + at.url.search,
    rows,
  }
}

/** What comes back to the list: a form with its problems, the preview, or what came of the sending. */
export type ManyState = FormState & {
  readonly preview?: Awaited<ReturnType<typeof previewOf>>
  readonly told?: Awaited<ReturnType<typeof tellOf>>
}

export const manyAction = async (at: At): Promise<Response> => {
  const data = await at.request.formData()
  const intent = data.get('intent')
  const form = readFields(manyForm, data)
  if (!form.ok) return invalid(form)
  const state: ManyState = { errors: {}, typed: form.typed }
  if (intent === 'back') return json(state)
  const { deed, on, way, tracking } = form.value
  if (deed === 'send' && way === null)
    return invalid({ ok: false, errors: { way: { key: 'errors:choose' } }, typed: form.typed })
  if (on > at.today) return refused('notices', { code: 'day-in-future' }, form)
  if (deed === 'send' && way === 'post' && tracking === null)
    return refused('notices', { code: 'tracking-missing' }, form)
  if (intent === 'apply') return json({ ...state, told: await tellOf(at, form.value, form) })
  return json({ ...state, preview: await previewOf(at, form.value) })
}
