/** What a reader sees instead of a page: not found, not allowed, busy, locked, or broken. */
import { isRouteErrorResponse } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { ButtonLink } from '~/ui/button'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

const kindOf = (error: unknown): 'not-found' | 'forbidden' | 'busy' | 'locked' | 'broken' => {
  if (!isRouteErrorResponse(error)) return 'broken'
  if (error.status === 404 || error.status === 405) return 'not-found'
  if (error.status === 403) return 'forbidden'
  if (error.status === 423) return 'locked'
  return error.status === 503 ? 'busy' : 'broken'
}

/** The document's title when there is no page that could say its own. */
export function ErrorTitle({ error }: { readonly error: unknown }) {
  const { t } = useWords('errors')
  return <title>{`${t(`page.${kindOf(error)}.title`)} · Qadam`}</title>
}

export function ErrorPage({ error }: { readonly error: unknown }) {
  const { t } = useWords('errors')
  const kind = kindOf(error)
  return (
    <Stack>
      <PageHeader title={t(`page.${kind}.title`)} subtitle={t(`page.${kind}.text`)} />
      <p>
        <ButtonLink to="/" kind="secondary">
          {t('page.home')}
        </ButtonLink>
      </p>
    </Stack>
  )
}
