/** One person's results for the psychologist who has them: trends, rows, and ways to give an instrument again. */
import { useLoaderData } from '@remix-run/react'
import { GivingsTable } from '~/features/instruments/givings-table'
import { NoOwnText } from '~/features/instruments/no-own-text'
import { personInstrumentsOf } from '~/features/instruments/person-page.server'
import { TrendCard } from '~/features/instruments/trend-card'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Cluster, Halves, Stack } from '~/ui/layout'

export const meta = titled

export const loader = page('instrument.record', personInstrumentsOf)

export default function PersonInstruments() {
  const { base, personId, offers, hasOwnText, trends, rows } = useLoaderData<typeof loader>()
  const { t } = useWords('instruments')
  return (
    <Stack>
      {hasOwnText ? null : <NoOwnText />}
      <Card title={t('of-person.give')}>
        <Stack gap="tight">
          <Cluster>
            <ButtonLink to={`${base}/self`} kind="primary" icon="user">
              {t('deed.self')}
            </ButtonLink>
            {offers.map(({ key, name }) => (
              <ButtonLink key={key} to={`${base}/new?instrument=${key}`} icon="edit">
                {t('deed.paper', { name })}
              </ButtonLink>
            ))}
            <ButtonLink to={`${base}/typed`}>{t('deed.typed')}</ButtonLink>
            <ButtonLink to={`/people/${personId}/psychiatrist`}>{t('deed.psychiatrist')}</ButtonLink>
          </Cluster>
          <p className="soft small">{t('of-person.only-you')}</p>
        </Stack>
      </Card>
      {trends.length > 0 ? (
        <Halves>
          {trends.map((trend) => (
            <TrendCard key={trend.key} trend={trend} />
          ))}
        </Halves>
      ) : null}
      <Card title={t('of-person.title')} flush>
        <GivingsTable
          rows={rows}
          framed={false}
          empty={
            <EmptyState icon="report" title={t('none.title')}>
              {t('none.text')}
            </EmptyState>
          }
        />
      </Card>
    </Stack>
  )
}
