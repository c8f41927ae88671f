/** Asks the national register about an organisation once more. */
import { checkOrganisation } from '~/features/organisations/check.server'
import { redirectSaying } from '~/platform/flash.server'
import { deed, notFound } from '~/platform/guard.server'

export const action = deed('organisation.edit', async (at) => {
  const id = at.params.organisationId ?? ''
  const result = await checkOrganisation(at.caller, id)
  if (!result) throw notFound()
  return redirectSaying(
    `organisations:flash.${result.ok ? 'checked' : 'register-off'}`,
    `/organisations/${id}`,
  )
})
