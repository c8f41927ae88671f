/** What a person is on the register for, and whether they are watched: status and measures, nothing else. */
import { useLoaderData } from '@remix-run/react'
import { personRegisterOf } from '~/features/preventive-register/pages.server'
import { RegisterTable } from '~/features/preventive-register/register-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Cluster, Stack } from '~/ui/layout'

export const meta = titled

export const loader = page('register.read', personRegisterOf)

export default function PersonRegister() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('preventive-register')
  const base = `/people/${data.personId}`
  return (
    <Stack>
      <Card
        title={t('of-person')}
        flush
        aside={
          data.mayDecide ? (
            <ButtonLink to={`${base}/preventive-register/new`} kind="primary" icon="plus">
              {t('deed.place')}
            </ButtonLink>
          ) : undefined
        }
      >
        <RegisterTable
          rows={data.rows}
          framed={false}
          lead={t('field.category')}
          empty={
            <EmptyState icon="shield" title={t('none-person.title')}>
              {t('none-person.text')}
            </EmptyState>
          }
        />
      </Card>
      <Card title={t('watch.title')}>
        <Cluster>
          {data.watch ? (
            <>
              <Badge tone="bad">{data.watch.text}</Badge>
              <ButtonLink to={data.watch.to}>{t('watch.open')}</ButtonLink>
            </>
          ) : (
            <>
              <span className="soft">{t('watch.none')}</span>
              {data.mayPropose ? (
                <ButtonLink to={`${base}/watches/new`} icon="shield">
                  {t('watch.propose')}
                </ButtonLink>
              ) : null}
            </>
          )}
          {data.mayAsk ? (
            <ButtonLink to={`${base}/diagnostics/new`}>{t('deed.ask-diagnostics')}</ButtonLink>
          ) : null}
        </Cluster>
      </Card>
    </Stack>
  )
}
