/** Who works in whose place: the institution's register of written assignments. */
import { useLoaderData } from '@remix-run/react'
import { substitutionsPageOf } from '~/features/secrecy/substitution-pages.server'
import { SubstitutionsTable } from '~/features/secrecy/substitutions-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Disclosure } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('substitution.give', substitutionsPageOf)

export default function Substitutions() {
  const { rows, nextTo } = useLoaderData<typeof loader>()
  const { t } = useWords('secrecy')
  return (
    <Stack>
      <PageHeader
        title={t('substitution.title')}
        subtitle={t('substitution.lead')}
        actions={
          <ButtonLink to="/secrecy/substitutions/new" kind="primary" icon="plus">
            {t('deed.substitute')}
          </ButtonLink>
        }
      />
      <SubstitutionsTable
        rows={rows}
        caption={t('substitution.title')}
        base="/secrecy/substitutions"
        empty={
          <EmptyState title={t('substitution.none')} icon="lock">
            {t('substitution.none-text')}
          </EmptyState>
        }
      />
      <Pager
        label={t('substitution.title')}
        nextTo={nextTo}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
      <Disclosure summary={t('how.title')}>
        <p>{t('how.substitution')}</p>
      </Disclosure>
    </Stack>
  )
}
