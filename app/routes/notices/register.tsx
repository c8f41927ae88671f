/** The register of those who need help with work and a place to live, year by year. */
import { Form, useLoaderData } from '@remix-run/react'
import { registerPageOf } from '~/features/notices/register-page.server'
import { RegisterTable } from '~/features/notices/register-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { HiddenFields } from '~/ui/form-parts'
import { Cluster } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { Select } from '~/ui/select'

export const meta = titled

export const loader = page('notice.register', registerPageOf)

export default function Register() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('notices')
  return (
    <>
      <PageHeader
        title={t('link.register')}
        subtitle={t('register.lead')}
        trail={[{ label: t('title'), to: '/notices' }, { label: t('link.register') }]}
        trailLabel={t('trail')}
        actions={
          <Cluster>
            {data.files.map((file) => (
              <ButtonLink key={file.to} to={file.to} icon="download" reloadDocument>
                {file.text}
              </ButtonLink>
            ))}
          </Cluster>
        }
      />
      {data.institutions.length > 1 ? (
        <Form method="get" className="filters">
          <HiddenFields values={{ year: String(data.year) }} />
          <Select
            name="institution"
            label={t('register.institution')}
            options={data.institutions}
            defaultValue={data.institutionId}
          />
          <Button kind="secondary">{t('common:show')}</Button>
        </Form>
      ) : null}
      <Chips label={t('register.year')} chips={data.years} />
      <RegisterTable page={data} />
      <Pager
        label={t('link.register')}
        nextTo={data.nextTo}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
    </>
  )
}
