/** The sheet of an event: everybody with a seat, whether they were briefed, came, and for how long. */
import { redirect } from '@remix-run/node'
import type { Refusal } from '~/domain/result'
import { fullName } from '~/domain/people/names'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { recordAttendance } from './attendance-commands.server'
import { attendanceForm, fieldOf } from './attendance-form'
import { eventPath } from './paths'
import { getEvent } from './queries.server'
import { type RollRow, rollQuery } from './roll.server'
import { hoursText, placeWords, timeWords } from './words.server'

export const nameOf = ({
  surname,
  givenName,
  patronymic,
}: Pick<RollRow, 'surname' | 'givenName' | 'patronymic'>) =>
  fullName({ surname, given: givenName, patronymic })

const sheetRow = (row: RollRow, at: At) => ({
  id: row.id,
  name: nameOf(row),
  note: `${timeWords(row, at)} · ${placeWords(row, at)}`,
  photos: at.t(`volunteering:photos.${row.photoConsent === 1 ? 'yes' : 'no'}`),
  fields: {
    briefed: fieldOf('briefed', row.id),
    trained: fieldOf('trained', row.id),
    present: fieldOf('present', row.id),
    hours: fieldOf('hours', row.id),
  },
  briefed: row.briefedOn !== null,
  trained: row.trainedOn !== null,
  present: row.present === null ? '' : row.present === 1 ? 'yes' : 'no',
  hours: row.minutes === null ? '' : hoursText(row.minutes),
})

export type SheetRow = ReturnType<typeof sheetRow>

export const attendancePage = async (at: At) => {
  const { db, actor, t, params } = at
  const event = await getEvent(db, actor, params.volunteerEventId ?? '', 'volunteering.organise')
  if (event.state !== 'planned') throw redirect(eventPath(event.id))
  const rows = await rollQuery(db, actor, event.id).execute()
  return {
    title: t('volunteering:attendance.title'),
    subtitle: event.title,
    trail: [
      { label: t('volunteering:title'), to: '/volunteering' },
      { label: event.title, to: eventPath(event.id) },
    ],
    briefing: event.briefing,
    version: event.version,
    once: newId(),
    rows: rows.map((row) => sheetRow(row, at)),
  }
}

/** A refusal about one row stands beside its field. */
const besideRow = ({ values, ...refusal }: Refusal) => {
  const id = values?.signUp
  if (typeof id !== 'string') return null
  const part =
    refusal.code === 'not-briefed' ? 'briefed' : refusal.code.startsWith('hours') ? 'hours' : 'present'
  return { [fieldOf(part, id)]: { key: `volunteering:refusal.${refusal.code}` } }
}

export const attendanceDeed = async (at: At): Promise<Response> => {
  const form = await readForm(attendanceForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.volunteerEventId ?? ''
  const result = await recordAttendance(once(at, form), id, form.value)
  if (result.ok)
    return form.value.isClosing
      ? redirectSaying('volunteering:flash.event-closed', eventPath(id))
      : redirectSaying('volunteering:flash.attendance', `${eventPath(id)}/attendance`)
  const beside = besideRow(result.refusal)
  if (!beside) return refused('volunteering', result.refusal, form)
  return new Response(JSON.stringify({ errors: beside, typed: form.typed }), {
    status: 409,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
}
