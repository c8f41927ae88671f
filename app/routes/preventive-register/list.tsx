/** The institution's preventive register: who is on it, whose review is due, who was taken off. */
import { useLoaderData } from '@remix-run/react'
import { registerPageOf } from '~/features/preventive-register/pages.server'
import { RegisterTable } from '~/features/preventive-register/register-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Chips } from '~/ui/chips'
import { Disclosure } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('register.read', registerPageOf)

export default function Register() {
  const { chips, kinds, rows, nextTo } = useLoaderData<typeof loader>()
  const { t } = useWords('preventive-register')
  return (
    <Stack>
      <PageHeader title={t('title')} subtitle={t('lead')} />
      <Chips label={t('common:filter')} chips={chips} />
      <Chips label={t('field.category')} chips={kinds} />
      <RegisterTable
        rows={rows}
        lead={t('head.person')}
        empty={
          <EmptyState icon="shield" title={t('none.title')}>
            {t('none.text')}
          </EmptyState>
        }
      />
      <Pager
        label={t('title')}
        nextTo={nextTo}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
      <Disclosure summary={t('how.title')}>
        <p>{t('how.text')}</p>
        <p>{t('how.police')}</p>
        <p>{t('how.categories')}</p>
      </Disclosure>
    </Stack>
  )
}
