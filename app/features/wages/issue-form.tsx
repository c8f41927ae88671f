/** Fields of a month's statement. */
import { additionKinds, taxKinds } from '~/domain/wages/statement'
import type { FormReader } from '~/platform/form'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Checkbox } from '~/ui/checkbox'
import { Fieldset } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import type { IssuePage } from './issue-page.server'

function Money({ name, form }: { readonly name: string; readonly form: FormReader }) {
  const say = useKeyedWords()
  return (
    <Input
      name={name}
      label={say(`wages:line.${name}`)}
      inputMode="decimal"
      width="m"
      suffix="₸"
      error={form.error(name)}
      defaultValue={form.value(name)}
    />
  )
}

function Debts({ debts, form }: { readonly debts: IssuePage['debts']; readonly form: FormReader }) {
  const { t } = useWords('wages')
  if (debts.length === 0) return <p className="soft">{t('issue.no-debts')}</p>
  return debts.map((debt) => (
    <div key={debt.id}>
      <input type="hidden" name={`debt-${debt.slot}`} value={debt.id} />
      <Input
        name={`withheld-${debt.slot}`}
        label={debt.label}
        hint={debt.hint}
        inputMode="decimal"
        width="m"
        suffix="₸"
        error={form.error(`withheld-${debt.slot}`)}
        defaultValue={form.value(`withheld-${debt.slot}`, debt.suggested)}
      />
    </div>
  ))
}

export function IssueFields({
  debts,
  form,
}: {
  readonly debts: IssuePage['debts']
  readonly form: FormReader
}) {
  const { t } = useWords('wages')
  return (
    <>
      <Fieldset legend={t('issue.additions')}>
        {additionKinds.map((name) => (
          <Money key={name} name={name} form={form} />
        ))}
      </Fieldset>
      <Fieldset legend={t('issue.taxes')}>
        <p className="soft">{t('issue.taxes-hint')}</p>
        {taxKinds.map((name) => (
          <Money key={name} name={name} form={form} />
        ))}
      </Fieldset>
      <Fieldset legend={t('issue.enforcement')}>
        <p className="soft">{t('issue.enforcement-hint')}</p>
        <Debts debts={debts} form={form} />
      </Fieldset>
      <Checkbox
        name="seen"
        label={t('issue.seen')}
        hint={t('issue.seen-hint')}
        defaultChecked={form.value('seen') !== ''}
      />
    </>
  )
}
