/** People whom this person must be kept apart from: found by name or IIN, recorded on both pages. */
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { answered, loadFacts, removal } from '~/features/people/fact-pages.server'
import { FactList } from '~/features/people/fact-list'
import { endKeptApart, keepApart } from '~/features/people/facts-commands.server'
import { keepApartForm, searchForm } from '~/features/people/forms'
import { personPath } from '~/features/people/paths'
import { PeopleTable } from '~/features/people/people-table'
import { personLine } from '~/features/people/rows.server'
import { findSearch, keepSearch, searchPeople } from '~/features/people/search.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { HiddenFields } from '~/ui/form-parts'
import { SearchField } from '~/ui/search-field'

export const meta = titled
export const handle = 'form'

export const loader = page('person.edit', async (at) => {
  const { person, facts, base } = await loadFacts(at, 'kept-apart')
  const query = await findSearch(at.db, at.actor, at.url.searchParams.get('search') ?? '')
  const found = query === undefined ? [] : await searchPeople(at.db, at.actor, query)
  return {
    ...base,
    query: query ?? null,
    found: found.filter(({ id }) => id !== person.id).map((row) => personLine(row, at)),
    rows: facts.keptApart.map(({ otherId, surname, givenName, since }) => ({
      id: otherId,
      name: `${surname} ${givenName}`,
      value: at.t('people:since', { day: at.format.day(since) }),
      removes: true,
    })),
  }
})

export const action = deed('person.edit', async (at) => {
  const personId = at.params.personId ?? ''
  const here = personPath(personId, 'kept-apart')
  const data = await at.request.formData()
  const removed = await removal(data, here, (id) => endKeptApart(at.caller, personId, id))
  if (removed) return removed
  if (data.has('q')) {
    const form = readFields(searchForm, data)
    if (!form.ok) return invalid(form)
    const kept = await keepSearch(at.caller, form.value.q ?? '')
    return kept.ok ? redirect(`${here}?search=${kept.value}`, 303) : refused('people', kept.refusal, form)
  }
  const form = readFields(keepApartForm, data)
  if (!form.ok) return invalid(form)
  return answered(await keepApart(at.caller, personId, form.value.otherId), form, here, 'added')
})

export default function KeptApart() {
  const { heading, query, found, rows } = useLoaderData<typeof loader>()
  const { t } = useWords('people')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <>
      <FactList
        title={heading}
        rows={rows}
        empty={t('no-kept-apart')}
        heads={[t('field.person'), t('field.since')]}
      />
      <Card title={t('kept-apart.find')}>
        <ErrorSummary title={t('common:problem')} problems={form.problems} />
        <Form method="post" role="search" className="stack stack-tight">
          <p className="soft">{t('kept-apart.lead')}</p>
          <SearchField
            id="other"
            name="q"
            label={t('kept-apart.find')}
            placeholder={t('search.placeholder')}
            defaultValue={query ?? ''}
          />
        </Form>
      </Card>
      {query === null ? null : (
        <PeopleTable
          people={found}
          empty={<EmptyState icon="people" title={t('search.nothing')} />}
          deed={(person) => (
            <Form method="post">
              <HiddenFields values={{ otherId: person.id }} />
              <Button kind="secondary" label={`${t('kept-apart.deed')}: ${person.name}`}>
                {t('kept-apart.deed')}
              </Button>
            </Form>
          )}
        />
      )}
    </>
  )
}
