/** What the form of assigning does: shows what would happen, then does it. */
import { json } from '@remix-run/node'
import { redirectSaying } from '~/platform/flash.server'
import type { FormState } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { type Preview, chosenPeople, movesTo, previewOf } from './assign-page.server'
import { moveCases } from './commands.server'
import { applyForm, previewForm } from './forms'

/** What comes back to the page: a form with its problems, or the preview. */
export type AssignState = FormState & { readonly preview?: Preview }

const preview = async (at: At, data: FormData): Promise<Response> => {
  const form = readFields(previewForm, data)
  if (!form.ok) return invalid(form)
  const { person, everyone, to } = form.value
  const moves = await movesTo(at, await chosenPeople(at, person, everyone), to)
  if (moves.length === 0) return refused('caseload', { code: 'nobody-chosen' }, form)
  return json({ errors: {}, typed: form.typed, preview: await previewOf(at, moves) } satisfies AssignState)
}

const apply = async (at: At, data: FormData): Promise<Response> => {
  const form = readFields(applyForm, data)
  if (!form.ok) return invalid(form)
  const result = await moveCases(once(at, form), form.value.move)
  return result.ok
    ? redirectSaying('caseload:flash.moved', '/caseload')
    : refused('caseload', result.refusal, form)
}

export const assignAction = async (at: At): Promise<Response> => {
  const data = await at.request.formData()
  return data.get('intent') === 'apply' ? apply(at, data) : preview(at, data)
}
