/** The numbers and deadlines of the law that the product works with. */
import { useLoaderData } from '@remix-run/react'
import { lawPageOf } from '~/features/plans/law-page.server'
import { DeadlineRuleTable, ParameterTable } from '~/features/plans/law-tables'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('law.read', lawPageOf)

export default function Law() {
  const { parameters, deadlines, mayManageHolidays } = useLoaderData<typeof loader>()
  const { t } = useWords('admin')
  return (
    <Stack>
      <PageHeader
        title={t('law.title')}
        subtitle={t('law.lead')}
        actions={
          mayManageHolidays ? (
            <ButtonLink to="/admin/law/holidays" icon="calendar">
              {t('holidays.title')}
            </ButtonLink>
          ) : undefined
        }
      />
      <ParameterTable rows={parameters} />
      <DeadlineRuleTable rows={deadlines} />
    </Stack>
  )
}
