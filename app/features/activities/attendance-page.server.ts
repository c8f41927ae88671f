/** The list of an institution's people, to tick who came: a page at a time, each kept by its own button. */
import { redirect } from '@remix-run/node'
import { decideNaming } from '~/domain/activities/activity'
import { fullName } from '~/domain/people/names'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { looksLikeId, newId } from '~/platform/ids.server'
import { recordAttendance } from './attendance-commands.server'
import { cursorAt, namedQuery, peoplePerPage, peopleQuery } from './attendance-queries.server'
import { attendanceForm } from './forms'
import { activityPath } from './paths'
import { getActivity } from './queries.server'
import { peopleWords, trailOf } from './words.server'

const afterIn = ({ url }: Pick<At, 'url'>): string | null => {
  const asked = url.searchParams.get('after') ?? ''
  return looksLikeId(asked) ? asked : null
}

const pathOf = (activityId: string, after?: string | null): string =>
  `${activityPath(activityId)}/attendance${after ? `?after=${after}` : ''}`

export const attendancePage = async (at: At) => {
  const { db, actor, t, params } = at
  const row = await getActivity(db, actor, params.activityId ?? '', 'activity.attendance')
  if (!decideNaming({ state: row.state, tellsOfBelief: row.tellsOfBelief === 1 }).ok)
    throw redirect(activityPath(row.id))
  const after = afterIn(at)
  const { institutionId } = row
  const [found, named] = await Promise.all([
    cursorAt(db, institutionId, after).then((cursor) =>
      peopleQuery(db, actor, { institutionId, after: cursor }).execute(),
    ),
    namedQuery(db, actor, row.id).execute(),
  ])
  const people = found.slice(0, peoplePerPage)
  const came = new Set(named.map(({ personId }) => personId))
  return {
    title: t('activities:attendance.title'),
    subtitle: row.title,
    trail: [...trailOf(at), { label: row.title, to: activityPath(row.id) }],
    lead: t('activities:attendance.lead', {
      named: named.length,
      audience: peopleWords({ count: row.audience ?? 0, certainty: row.certainty ?? 'exact' }, at),
    }),
    version: row.version,
    once: newId(),
    people: people.map(({ id, surname, givenName, patronymic }) => ({
      id,
      name: fullName({ surname, given: givenName, patronymic }),
      came: came.has(id),
    })),
    firstTo: after ? pathOf(row.id) : null,
    nextTo: found.length > peoplePerPage ? pathOf(row.id, people.at(-1)?.id) : null,
    backTo: activityPath(row.id),
  }
}

export type AttendancePage = Awaited<ReturnType<typeof attendancePage>>

export const attendanceDeed = async (at: At): Promise<Response> => {
  const form = await readForm(attendanceForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.activityId ?? ''
  const result = await recordAttendance(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('activities:flash.attendance', pathOf(id, afterIn(at)))
    : refused('activities', result.refusal, form)
}
