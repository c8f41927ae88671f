/** The deeds on a request's list: it is drawn, a person is added, the selection is confirmed. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { candidatesFor } from '~/features/matching/queries.server'
import { addForm, answerForm, drawForm } from '~/features/requests/forms'
import { getRequest } from '~/features/requests/queries.server'
import { requestPageOf } from '~/features/requests/request-page.server'
import { RequestView } from '~/features/requests/request-view'
import { addByHand, confirmSelection, drawList } from '~/features/requests/selection.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('request.select', requestPageOf)

/** The order in which matching puts people forward now, within the officer's reach. */
const rankedFor = async (at: At, id: string): Promise<readonly string[]> => {
  const row = await getRequest(at.db, at.actor, id, 'request.select')
  const { people } = await candidatesFor(at.db, at.actor, row.openingId, at.desk.clock.now())
  return people.map((each) => each.id)
}

const draw = async (at: At, id: string, data: FormData): Promise<Response> => {
  const form = readFields(drawForm, data)
  if (!form.ok) return invalid(form)
  const result = await drawList(once(at, form), id, form.value.version, await rankedFor(at, id))
  return result.ok
    ? redirectSaying(
        result.value > 0 ? 'requests:flash.drawn' : 'requests:flash.nobody-new',
        `/requests/${id}`,
      )
    : refused('requests', result.refusal, form)
}

const add = async (at: At, id: string, data: FormData): Promise<Response> => {
  const form = readFields(addForm, data)
  if (!form.ok) return invalid(form)
  const result = await addByHand(once(at, form), id, form.value.version, form.value.iin)
  return result.ok
    ? redirectSaying('requests:flash.added', `/requests/${id}`)
    : refused('requests', result.refusal, form)
}

const confirm = async (at: At, id: string, data: FormData): Promise<Response> => {
  const form = readFields(answerForm, data)
  if (!form.ok) return invalid(form)
  const result = await confirmSelection(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('requests:flash.confirmed', `/requests/${id}`)
    : refused('requests', result.refusal, form)
}

const deeds = { draw, add, confirm } as const

export const action = deed('request.select', async (at) => {
  const data = await at.request.formData()
  const intent = data.get('intent')
  const act = intent === 'add' || intent === 'confirm' ? deeds[intent] : deeds.draw
  return act(at, at.params.requestId ?? '', data)
})

export default function Selection() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('requests')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        trail={[
          { label: t('title'), to: '/requests' },
          { label: data.specialty, to: `/requests/${data.id}` },
        ]}
        trailLabel={t('trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <RequestView page={data} form={form} />
    </Stack>
  )
}
