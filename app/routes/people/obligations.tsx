/** What a person owes by court act: claims, damages, costs, alimony, fines, and how much is repaid. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { obligationKinds } from '~/domain/people/person'
import { codeOptions } from '~/features/people/choices.server'
import { FactForm } from '~/features/people/fact-form'
import { FactList } from '~/features/people/fact-list'
import { answered, loadFacts, removal } from '~/features/people/fact-pages.server'
import { recordObligation, removeObligation } from '~/features/people/facts-commands.server'
import { obligationForm } from '~/features/people/forms'
import { obligationLines } from '~/features/people/overview.server'
import { personPath } from '~/features/people/paths'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'

export const meta = titled
export const handle = 'form'

const tenge = (tiyn: number): string => String(tiyn / 100)

export const loader = page('person.edit', async (at) => {
  const { facts, base } = await loadFacts(at, 'obligations')
  const asked = facts.obligations.find((each) => each.id === at.url.searchParams.get('change'))
  return {
    ...base,
    kinds: codeOptions(at, 'obligation', obligationKinds),
    stored: asked ? { ...asked, amount: tenge(asked.amount), repaid: tenge(asked.repaid) } : null,
    rows: obligationLines(facts, at).map((line, at) => {
      const id = facts.obligations[at]?.id ?? ''
      return { ...line, id, removes: true, editTo: `${base.here}?change=${id}` }
    }),
  }
})

export const action = deed('person.edit', async (at) => {
  const personId = at.params.personId ?? ''
  const here = personPath(personId, 'obligations')
  const data = await at.request.formData()
  const removed = await removal(data, here, (id) => removeObligation(at.caller, personId, id))
  if (removed) return removed
  const form = readFields(obligationForm, data)
  if (!form.ok) return invalid(form)
  const { amount, repaid } = form.value
  if (amount === null)
    return invalid({ ok: false, errors: { amount: { key: 'errors:required' } }, typed: form.typed })
  if ((repaid ?? 0) > amount)
    return invalid({ ok: false, errors: { repaid: { key: 'people:error.repaid' } }, typed: form.typed })
  return answered(await recordObligation(once(at, form), personId, form.value), form, here, 'saved')
})

export default function Obligations() {
  const { heading, back, once: key, kinds, stored, rows } = useLoaderData<typeof loader>()
  const { t } = useWords('people')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  const hidden = stored ? { id: stored.id, version: String(stored.version) } : {}
  const money = { width: 's', inputMode: 'decimal' } as const
  return (
    <>
      <FactList
        title={heading}
        rows={rows}
        empty={t('no-obligations')}
        heads={[t('field.kind'), t('field.repaid')]}
      />
      <FactForm
        key={stored?.id ?? 'new'}
        title={t(stored ? 'obligation.change' : 'obligation.add')}
        form={form}
        deed={t('common:save')}
        back={back}
        once={key}
        hidden={hidden}
      >
        <Select
          name="kind"
          label={t('field.kind')}
          width="l"
          options={kinds}
          emptyLabel={t('common:choose')}
          error={form.error('kind')}
          defaultValue={form.value('kind', stored?.kind)}
        />
        <Input
          name="courtAct"
          label={t('field.courtAct')}
          width="m"
          error={form.error('courtAct')}
          defaultValue={form.value('courtAct', stored?.courtAct)}
        />
        <FormRow>
          <Input
            {...money}
            name="amount"
            label={t('field.amount')}
            error={form.error('amount')}
            defaultValue={form.value('amount', stored?.amount)}
          />
          <Input
            {...money}
            name="repaid"
            label={t('field.repaid')}
            error={form.error('repaid')}
            defaultValue={form.value('repaid', stored?.repaid ?? '0')}
          />
        </FormRow>
      </FactForm>
    </>
  )
}
