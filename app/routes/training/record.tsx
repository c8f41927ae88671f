/** One training on which the training officer says whether it is confirmed. */
import { Link, useLoaderData } from '@remix-run/react'
import { confirmRecord } from '~/features/training/commands.server'
import { FormView } from '~/ui/form-page'
import { confirmForm } from '~/features/training/forms'
import { recordPage } from '~/features/training/record-pages.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'
import { Card } from '~/ui/card'
import { KeyFacts } from '~/ui/key-facts'
import { Notice } from '~/ui/notice'

export const meta = titled

export const loader = page('training.confirm', recordPage)

export const action = deed('training.confirm', async (at) => {
  const form = await readForm(confirmForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await confirmRecord(once(at, form), at.params.trainingId ?? '', form.value)
  return result.ok
    ? redirectSaying('training:flash.confirmed', '/training')
    : refused('training', result.refusal, form)
})

export default function TrainingRecord() {
  const data = useLoaderData<typeof loader>()
  return (
    <FormView data={data}>
      <Card>
        <KeyFacts facts={data.facts} shape="columns" />
      </Card>
      {data.ofPlan ? (
        <Notice tone="info">
          <Link to={data.ofPlan.to}>{data.ofPlan.text}</Link>
        </Notice>
      ) : null}
    </FormView>
  )
}
