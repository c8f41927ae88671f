/** The answer of an organisation to a measure that was offered to it. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { OfferForm } from '~/features/contributions/offer-form'
import { actOnOffer, answerPageOf } from '~/features/contributions/deed-pages.server'
import { WorkFrame } from '~/features/contributions/work-frame'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('contribution.answer', answerPageOf)

export const action = deed('contribution.answer', actOnOffer)

export default function Answer() {
  const data = useLoaderData<typeof loader>()
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  const { head, deed: title } = data
  return (
    <WorkFrame head={head} deed={title} form={form}>
      <OfferForm once={head.once} path={head.path} form={form} />
    </WorkFrame>
  )
}
