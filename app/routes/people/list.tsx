/** The list of people within reach, and the search for one of them. */
import { redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { searchForm } from '~/features/people/forms'
import { InstitutionFilter } from '~/features/people/institution-filter'
import { peoplePage } from '~/features/people/list-page.server'
import { PeopleTable } from '~/features/people/people-table'
import { keepSearch } from '~/features/people/search.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Filters } from '~/ui/filters'
import { Cluster, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { SearchField } from '~/ui/search-field'

export const meta = titled

export const loader = page('person.list', peoplePage)

export const action = deed('person.list', async ({ request, caller }) => {
  const form = await readForm(searchForm, request)
  if (!form.ok) return invalid(form)
  if (form.value.q === null) return redirect('/people', 303)
  const kept = await keepSearch(caller, form.value.q)
  return kept.ok ? redirect(`/people?search=${kept.value}`, 303) : refused('people', kept.refusal, form)
})

export default function People() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('people')
  const actions = data.mayRegister ? (
    <ButtonLink to="/people/new" kind="primary" icon="plus">
      {t('register.deed')}
    </ButtonLink>
  ) : null
  return (
    <Stack>
      <PageHeader title={t('title')} subtitle={data.status} actions={actions} />
      <Form
        method="post"
        action="/people"
        role="search"
        className={data.query === null ? 'people-search' : undefined}
      >
        <SearchField
          key={data.query ?? ''}
          id="people-search"
          name="q"
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          defaultValue={data.query ?? ''}
        />
      </Form>
      {data.filters.length > 0 ? <Filters rows={data.filters} /> : null}
      {data.institutions ? <InstitutionFilter {...data.institutions} /> : null}
      {data.clearTo ? (
        <Cluster>
          <ButtonLink to={data.clearTo} kind="link">
            {t(data.query === null ? 'filter.clear' : 'search.back')}
          </ButtonLink>
        </Cluster>
      ) : null}
      <PeopleTable
        people={data.people}
        empty={
          <EmptyState icon="people" title={t(data.query === null ? 'empty.title' : 'search.nothing')}>
            {t(data.query === null ? 'empty.text' : 'search.nothing-text')}
          </EmptyState>
        }
      />
      <Pager
        label={t('pages')}
        previousTo={data.previousTo ?? undefined}
        nextTo={data.nextTo ?? undefined}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
