/** The decision about a checked file, and the way back from an imported one. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Confirm } from '~/ui/confirm'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { KeyFacts } from '~/ui/key-facts'
import type { ImportPage } from './import-page.server'

type Props = { readonly data: ImportPage }

export function CountsCard({ data }: Props) {
  const { t } = useWords('imports')
  const { counts } = data
  const names = ['rows', 'good', 'bad', 'warned', 'created', 'updated', 'unchanged'] as const
  return (
    <Card title={t(data.state === 'committed' ? 'result.title' : 'preview.title')}>
      <KeyFacts
        shape="columns"
        facts={names.map((name) => ({ name: t(`count.${name}`), value: counts[name] }))}
      />
    </Card>
  )
}

export function DecisionCard({ data }: Props) {
  const { t } = useWords('imports')
  return (
    <Card title={t('decide.title')} tone="accent">
      <div className="stack">
        <p>{t(data.hasBad ? 'decide.some' : 'decide.all')}</p>
        <Form method="post" key={data.version}>
          <HiddenFields
            version={data.version}
            once={data.once}
            values={{ intent: 'commit', goodOnly: data.hasBad ? 'on' : '' }}
          />
          <FormActions>
            <Button icon="check" disabled={data.goodCount === 0}>
              {t(data.hasBad ? 'deed.import-good' : 'deed.import', { count: data.goodCount })}
            </Button>
          </FormActions>
        </Form>
      </div>
    </Card>
  )
}

/** One deed behind a question: taking an import back, or a file away. */
export function ConfirmedDeed({ data, intent }: Props & { readonly intent: 'undo' | 'discard' }) {
  const { t } = useWords('imports')
  return (
    <Confirm summary={t(`deed.${intent}`)} question={t(`question.${intent}`)}>
      <Form method="post" key={data.version}>
        <HiddenFields version={data.version} once={data.once} values={{ intent }} />
        <Button kind="danger">{t(`deed.${intent}`)}</Button>
      </Form>
    </Confirm>
  )
}
