/** Own templates of one kind, as the page and the refused upload both show them. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Chips } from '~/ui/chips'
import { ErrorSummary } from '~/ui/error-summary'
import { Columns } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Editions, Fields, Samples, Upload } from './template-parts'
import type { TemplatesPage } from './templates-page.server'

export function TemplatesView({ page, form }: { readonly page: TemplatesPage; readonly form: FormReader }) {
  const { t } = useWords('notices')
  return (
    <>
      <PageHeader
        title={t('template.title')}
        subtitle={t('template.lead')}
        trail={[{ label: t('title'), to: '/notices' }, { label: t('template.title') }]}
        trailLabel={t('trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Chips label={t('column.notice')} chips={page.chips} />
      <Columns
        aside={
          <>
            <Upload page={page} form={form} />
            <Samples page={page} />
          </>
        }
      >
        <Editions editions={page.editions} />
        <Fields page={page} />
      </Columns>
    </>
  )
}
