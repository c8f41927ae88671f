/** The forms that set a course up, change it, and call it off. */
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { beginCourse, cancelCourse, changeCourse, openCourse, setUpCourse } from './course-commands.server'
import { courseGroups } from './course-fields.server'
import type { FormPageData } from '~/ui/form-page'
import { cancelForm, courseBeside, courseChangeForm, courseWords, newCourseForm, stepForm } from './forms'
import { coursePath } from './paths'
import { getCourse } from './queries.server'
import { trailOf } from './words.server'

const idIn = ({ params }: At): string => params.educationCourseId ?? ''

export const newCoursePage = async (at: At): Promise<FormPageData> => ({
  title: at.t('education:deed.set-up'),
  subtitle: at.t('education:set-up-lead'),
  trail: trailOf(at),
  form: {
    fields: await courseGroups(at, null),
    once: newId(),
    submit: at.t('education:deed.save-draft'),
    cancelTo: '/education',
    beside: courseBeside,
  },
})

export const newCourseDeed = async (at: At): Promise<Response> => {
  const form = await readForm(newCourseForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await setUpCourse(once(at, form), courseWords(form.value))
  return result.ok
    ? redirectSaying('education:flash.set-up', coursePath(result.value))
    : refused('education', result.refusal, form)
}

export const editCoursePage = async (at: At): Promise<FormPageData> => {
  const row = await getCourse(at.db, at.actor, idIn(at), 'education.plan')
  return {
    title: at.t('education:deed.change'),
    subtitle: row.title,
    trail: trailOf(at, row),
    form: {
      fields: await courseGroups(at, row),
      version: row.version,
      once: newId(),
      submit: at.t('education:deed.save'),
      cancelTo: coursePath(row.id),
      beside: courseBeside,
    },
  }
}

export const editCourseDeed = async (at: At): Promise<Response> => {
  const form = await readForm(courseChangeForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, ...course } = form.value
  const result = await changeCourse(once(at, form), idIn(at), version, courseWords(course))
  return result.ok
    ? redirectSaying('education:flash.changed', coursePath(result.value))
    : refused('education', result.refusal, form)
}

export const cancelCoursePage = async (at: At): Promise<FormPageData> => {
  const row = await getCourse(at.db, at.actor, idIn(at), 'education.decide')
  return {
    title: at.t('education:deed.cancel'),
    subtitle: row.title,
    trail: trailOf(at, row),
    form: {
      fields: [
        {
          key: 'why',
          rows: [
            [
              {
                kind: 'area',
                name: 'reason',
                label: at.t('education:field.reason'),
                hint: at.t('education:hint.reason'),
              },
            ],
          ],
        },
      ],
      version: row.version,
      once: newId(),
      submit: at.t('education:deed.cancel'),
      cancelTo: coursePath(row.id),
      beside: courseBeside,
      danger: true,
    },
  }
}

export const cancelCourseDeed = async (at: At): Promise<Response> => {
  const form = await readForm(cancelForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await cancelCourse(once(at, form), idIn(at), form.value)
  return result.ok
    ? redirectSaying('education:flash.cancelled', coursePath(idIn(at)))
    : refused('education', result.refusal, form)
}

/** The head opens a course; whoever plans begins it. */
export const stepDeed = async (at: At): Promise<Response> => {
  const form = await readForm(stepForm, at.request)
  if (!form.ok) return invalid(form)
  const { intent, version } = form.value
  const take = intent === 'open' ? openCourse : beginCourse
  const result = await take(once(at, form), idIn(at), version)
  return result.ok
    ? redirectSaying(`education:flash.${intent === 'open' ? 'opened' : 'begun'}`, coursePath(idIn(at)))
    : refused('education', result.refusal, form)
}
