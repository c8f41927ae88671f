/** What the reason of an end brought for the person, and undoing it with a reason. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { Textarea } from '~/ui/textarea'
import type { ReferralPage } from './pages.server'

type Brought = ReferralPage['brought'][number]

function UndoForm({ each }: { readonly each: Brought }) {
  const { t } = useWords('referrals')
  return (
    <Disclosure summary={t('undo')}>
      <Form method="post" action={`/consequences/${each.id}`} className="form" noValidate>
        <HiddenFields version={each.version} />
        <Textarea name="why" label={t('field.why')} rows={2} />
        <FormActions>
          <Button kind="secondary">{t('undo')}</Button>
        </FormActions>
      </Form>
    </Disclosure>
  )
}

export function BroughtCard({ brought }: { readonly brought: readonly Brought[] }) {
  const { t } = useWords('referrals')
  return (
    <Card title={t('brought')}>
      <Stack>
        {brought.map((each) => (
          <div key={each.id}>
            <Badge tone={each.stands ? 'warn' : 'plain'}>{each.text}</Badge>{' '}
            <span className="soft">{each.undone ?? each.until}</span>
            {each.mayUndo ? <UndoForm each={each} /> : null}
          </div>
        ))}
        <p className="soft">{t('brought-hint')}</p>
      </Stack>
    </Card>
  )
}
