/** The person says whether they want work, where, and whether they want help with it. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { actOnWish, wishPageOf } from '~/features/portal/wish-page.server'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { CheckboxGroup } from '~/ui/checkbox'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { RadioGroup } from '~/ui/radio-group'

export const meta = titled

export const loader = page('wish.state', wishPageOf)

export const action = deed('wish.state', actOnWish)

export default function Wish() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('portal')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  const answers = (no: string) => [
    { value: 'yes', label: t('common:yes') },
    { value: 'no', label: no },
    { value: '', label: t('wish.later') },
  ]
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={t('wish.lead')}
        trail={[{ label: t('jobs.title'), to: '/portal/jobs' }, { label: data.title }]}
        trailLabel={t('code.trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" className="form" noValidate>
        <HiddenFields once={data.once} version={data.version} />
        <RadioGroup
          name="workConsent"
          label={t('wish.consent')}
          hint={t('wish.free')}
          options={answers(t('common:no'))}
          defaultValue={form.value('workConsent', data.consent)}
          error={form.error('workConsent')}
        />
        <RadioGroup
          name="wantsJobHelp"
          label={t('wish.help')}
          options={answers(t('common:no'))}
          defaultValue={form.value('wantsJobHelp', data.help)}
          error={form.error('wantsJobHelp')}
        />
        <CheckboxGroup
          name="preferredRegions"
          label={t('wish.regions')}
          hint={t('wish.regions-hint')}
          options={data.options}
          defaultValue={form.values('preferredRegions', data.regions)}
          error={form.error('preferredRegions')}
        />
        <FormActions>
          <Button large>{t('wish.deed')}</Button>
          <ButtonLink to="/portal/jobs" large>
            {t('common:cancel')}
          </ButtonLink>
        </FormActions>
      </Form>
    </Stack>
  )
}
