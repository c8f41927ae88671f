/** One contract: its facts and papers, the signing, and the end. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Confirm } from '~/ui/confirm'
import { DateInput } from '~/ui/date-input'
import { FileInput } from '~/ui/file-input'
import { FileList } from '~/ui/file-list'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'
import type { ContractPage } from './contract-pages.server'
import { ContractBadge } from './contracts-table'

type Props = { readonly page: ContractPage; readonly form: FormReader }

function Facts({ page }: Pick<Props, 'page'>) {
  const { t } = useWords('organisations')
  const say = useKeyedWords()
  const { contract } = page
  const none = <span className="soft">{t('common:none')}</span>
  return (
    <Card title={t('contract.one')} aside={<ContractBadge standing={contract.standing} />}>
      <Stack>
        <KeyFacts
          facts={[
            { name: t('field.kind'), value: say(`organisations:contract.kind.${contract.kind}`) },
            { name: t('field.number'), value: contract.number },
            { name: t('field.institutionId'), value: contract.institution || none },
            { name: t('field.fromOn'), value: contract.from },
            { name: t('field.untilOn'), value: contract.until },
            { name: t('field.signedOn'), value: contract.signed || none },
            ...(contract.ended ? [{ name: t('field.endedOn'), value: contract.ended }] : []),
            ...(contract.endReason
              ? [
                  {
                    name: t('field.endReason'),
                    value: say(`organisations:contract.end-reason.${contract.endReason}`),
                  },
                ]
              : []),
          ]}
        />
        {contract.words ? <p className="prose">{contract.words}</p> : null}
        {contract.standing === 'ending' ? <Notice tone="warn">{t('contract.ending')}</Notice> : null}
        {contract.standing === 'over' ? <Notice tone="bad">{t('contract.over')}</Notice> : null}
      </Stack>
    </Card>
  )
}

export function ContractFiles({ page, form }: Props) {
  const { t } = useWords('organisations')
  const { contract, head, files } = page
  return (
    <Card title={t('contract.papers')}>
      <Stack>
        {files.length === 0 ? <p className="soft">{t('contract.no-papers')}</p> : null}
        {files.length > 0 ? <FileList label={t('contract.papers')} items={files} /> : null}
        {page.mayEnd ? (
          <Form
            method="post"
            action={`${head.path}/contracts/${contract.id}/files`}
            encType="multipart/form-data"
            className="form"
            noValidate
          >
            <HiddenFields once={`${page.once}-file`} />
            <FileInput
              name="file"
              label={t('field.file')}
              hint={t('hint.file', { megabytes: page.limits.megabytes })}
              accept={page.limits.accept}
              error={form.error('file')}
            />
            <FormActions>
              <Button kind="secondary" icon="upload">
                {t('contract.attach')}
              </Button>
            </FormActions>
          </Form>
        ) : null}
      </Stack>
    </Card>
  )
}

function SignForm({ page, form }: Props) {
  const { t } = useWords('organisations')
  return (
    <Card title={t('contract.sign')}>
      <Form method="post" className="form" noValidate>
        <HiddenFields version={page.contract.version} once={page.once} values={{ intent: 'sign' }} />
        <DateInput
          name="signedOn"
          label={t('field.signedOn')}
          defaultValue={form.value('signedOn', page.today)}
          error={form.error('signedOn')}
          required
        />
        <FormActions>
          <Button icon="check">{t('contract.sign')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function EndForm({ page, form }: Props) {
  const { t } = useWords('organisations')
  return (
    <Confirm summary={t('contract.end')} question={t('contract.end-question')}>
      <Form method="post" className="form" noValidate>
        <HiddenFields version={page.contract.version} once={`${page.once}-end`} values={{ intent: 'end' }} />
        <DateInput
          name="endedOn"
          label={t('field.endedOn')}
          defaultValue={form.value('endedOn', page.today)}
          error={form.error('endedOn')}
          required
        />
        <Select
          name="endReason"
          label={t('field.endReason')}
          options={page.reasons}
          emptyLabel={t('common:choose')}
          defaultValue={form.value('endReason')}
          error={form.error('endReason')}
          required
        />
        <Textarea
          name="words"
          label={t('field.words')}
          mark={t('common:optional')}
          defaultValue={form.value('words')}
          error={form.error('words')}
          rows={2}
        />
        <FormActions>
          <Button kind="danger">{t('contract.end')}</Button>
        </FormActions>
      </Form>
    </Confirm>
  )
}

export function ContractView({ page, form }: Props) {
  return (
    <Stack>
      <Facts page={page} />
      <ContractFiles page={page} form={form} />
      {page.maySign ? <SignForm page={page} form={form} /> : null}
      {page.mayEnd ? <EndForm page={page} form={form} /> : null}
    </Stack>
  )
}
