/** One more picture of a site, and the removal of one. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { actOnPictures, picturePageOf } from '~/features/sites/picture-page.server'
import { PictureForm } from '~/features/sites/pictures-card'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('site.edit', picturePageOf)

export const action = deed('site.edit', actOnPictures)

export default function SitePictures() {
  const { title, id, name, once, megabytes } = useLoaderData<typeof loader>()
  const { t } = useWords('sites')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <div className="stack">
      <PageHeader
        title={title}
        trail={[
          { label: t('title'), to: '/sites' },
          { label: name, to: `/sites/${id}` },
        ]}
        trailLabel={t('title')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card>
        <PictureForm siteId={id} once={once} megabytes={megabytes} form={form} />
      </Card>
    </div>
  )
}
