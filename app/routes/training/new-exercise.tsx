/** A new role-play. */
import { useLoaderData } from '@remix-run/react'
import { openExercise } from '~/features/training/competency-commands.server'
import { newExercisePage } from '~/features/training/competency-pages.server'
import { FormView } from '~/ui/form-page'
import { exerciseForm } from '~/features/training/forms'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('competency.rate', newExercisePage)

export const action = deed('competency.rate', async (at) => {
  const form = await readForm(exerciseForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await openExercise(once(at, form), form.value)
  return result.ok
    ? redirectSaying('training:flash.exercise', `/training/competencies/${result.value}`)
    : refused('training', result.refusal, form)
})

export default function NewExercise() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
