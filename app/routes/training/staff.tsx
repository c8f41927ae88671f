/** The register of psychologists: posts by establishment against those filled. */
import { Form, useLoaderData } from '@remix-run/react'
import { ListView } from '~/ui/list-page'
import { staffPage } from '~/features/training/staff-list.server'
import { page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { Counts } from '~/ui/counts'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Select } from '~/ui/select'

export const meta = titled

export const loader = page('post.read', staffPage)

export default function Staff() {
  const { list, tiles, institutions, chosen } = useLoaderData<typeof loader>()
  const say = useKeyedWords()
  const { institution, ...others } = chosen
  return (
    <ListView data={list}>
      <Counts label={list.title} counts={tiles} />
      {institutions.length > 0 ? (
        <Form method="get" className="filters">
          <HiddenFields values={others} />
          <Select
            key={institution}
            name="institution"
            label={say('training:field.institution')}
            emptyLabel={say('training:every')}
            options={institutions}
            defaultValue={institution}
          />
          <FormActions>
            <Button kind="secondary" icon="filter">
              {say('training:deed.show')}
            </Button>
          </FormActions>
        </Form>
      ) : null}
    </ListView>
  )
}
