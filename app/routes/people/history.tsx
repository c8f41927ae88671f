/** A person's history: who did what, when, and what it changed. */
import { Link, useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/policy'
import { historyOf } from '~/features/people/history.server'
import { getPerson } from '~/features/people/queries.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Timeline } from '~/ui/timeline'

export const meta = titled

export const loader = page('person.read', async (at) => {
  const person = await getPerson(at.db, at.actor, at.params.personId ?? '')
  const before = /^\d{1,15}$/.exec(at.url.searchParams.get('before') ?? '')?.[0]
  const history = await historyOf(at.db, at.actor, person, before ? Number(before) : null, at)
  const lifeTo = mayEver(at.actor, 'plan.timeline') ? `/people/${person.id}/plan/timeline` : null
  return { lifeTo, title: `${at.t('people:history.title')}: ${person.fullName}`, ...history }
})

export default function History() {
  const { items, moreTo, lifeTo } = useLoaderData<typeof loader>()
  const { t } = useWords('people')
  if (items.length === 0)
    return (
      <Card>
        <EmptyState icon="history" title={t('history.empty')}>
          {t('history.empty-text')}
        </EmptyState>
      </Card>
    )
  return (
    <Card
      title={t('history.title')}
      aside={lifeTo ? <Link to={lifeTo}>{t('history.plan')}</Link> : undefined}
    >
      <Timeline
        label={t('history.title')}
        items={items.map(({ id, title, meta, lines }) => ({
          id,
          title,
          meta,
          body:
            lines.length > 0 ? (
              <ul className="bare small">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            ) : undefined,
        }))}
      />
      {moreTo ? <ButtonLink to={moreTo}>{t('history.more')}</ButtonLink> : null}
    </Card>
  )
}
