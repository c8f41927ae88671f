/** A screen on which one person answers alone: one question at a time, large, without a name anywhere. */
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { selfAnswerForm } from '~/features/instruments/forms'
import { answerAlone, blankEntryCookie, findOpenEntry } from '~/features/instruments/self-entry.server'
import { selfPageOf } from '~/features/instruments/self-page.server'
import { SelfQuestion } from '~/features/instruments/self-question'
import { invalid, readForm } from '~/platform/form.server'
import { open } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'

export const meta = titled
export const handle = { alone: true }

export const loader = open(selfPageOf)

export const action = open(async (at) => {
  const form = await readForm(selfAnswerForm, at.request)
  if (!form.ok) return invalid(form)
  const over = (end: string): Response =>
    redirect(`/self-entry?end=${end}`, {
      status: 303,
      headers: { 'set-cookie': blankEntryCookie(at.desk) },
    })
  const entry = await findOpenEntry(at)
  if (!entry) return over('time')
  const { item, answer } = form.value
  const chosen = answer !== null && /^\d$/.test(answer) ? Number(answer) : null
  const result = await answerAlone(entry.caller, entry.id, Number(item), chosen)
  if (result.ok && result.value === 'done') return over('done')
  return redirect('/self-entry', { status: 303 })
})

export default function SelfEntry() {
  const page = useLoaderData<typeof loader>()
  if (page.state === 'question') return <SelfQuestion page={page} />
  return (
    <section className="alone-question">
      <h1>{page.title}</h1>
      <p>{page.text}</p>
      <p>
        <ButtonLink to="/sign-in">{page.leave}</ButtonLink>
      </p>
    </section>
  )
}
