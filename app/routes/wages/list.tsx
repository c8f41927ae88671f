/** Work and wages of a month. */
import { useLoaderData } from '@remix-run/react'
import { wagesPage } from '~/features/wages/list-page.server'
import { WagesTable } from '~/features/wages/wages-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { Disclosure } from '~/ui/confirm'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('wage.read', wagesPage)

export default function Wages() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('wages')
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={data.month}
        actions={
          <ButtonLink to={data.exportTo} icon="download" download>
            {t('deed.export')}
          </ButtonLink>
        }
      />
      <Chips label={t('month')} chips={data.chips} />
      {data.doubts ? <Notice tone="warn">{data.doubts}</Notice> : null}
      <WagesTable rows={data.rows} />
      <Pager
        label={data.title}
        previousTo={data.previousTo}
        nextTo={data.nextTo}
        previousWord={t('to-first')}
        nextWord={t('common:next')}
      />
      <Disclosure summary={t('how.title')}>
        <p>{t('how.text')}</p>
      </Disclosure>
    </Stack>
  )
}
