/** Topics and providers of training. */
import { useLoaderData } from '@remix-run/react'
import { setCatalogueState } from '~/features/training/catalogue-commands.server'
import { cataloguePage } from '~/features/training/catalogue-page.server'
import { CatalogueView } from '~/features/training/catalogue-view'
import { catalogueStateForm } from '~/features/training/forms'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('training.catalogue', cataloguePage)

export const action = deed('training.catalogue', async (at) => {
  const form = await readForm(catalogueStateForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await setCatalogueState(once(at, form), form.value)
  return result.ok
    ? redirectSaying('training:flash.catalogue', '/training/catalogue')
    : refused('training', result.refusal, form)
})

export default function Catalogue() {
  return <CatalogueView data={useLoaderData<typeof loader>()} />
}
