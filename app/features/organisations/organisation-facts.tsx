/** What is known of an organisation, and what the national register said about it. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { KeyFacts } from '~/ui/key-facts'
import { Notice } from '~/ui/notice'
import type { ToldOrganisation } from './telling.server'

type Props = {
  readonly organisation: ToldOrganisation
  /** Whether this reader may ask the register again, and whether there is one to ask. */
  readonly mayCheck: boolean
}

export function OrganisationFacts({ organisation }: Pick<Props, 'organisation'>) {
  const { t } = useWords('organisations')
  const none = <span className="soft">{t('common:none')}</span>
  return (
    <Card title={t('section.facts')}>
      <KeyFacts
        facts={[
          { name: t('field.kind'), value: t(`kind.${organisation.kind}`) },
          { name: t('field.businessId'), value: <span className="figure">{organisation.businessId}</span> },
          { name: t('field.region'), value: organisation.regionName },
          { name: t('field.contactName'), value: organisation.contactName ?? none },
          { name: t('field.contactPhone'), value: organisation.contactPhone ?? none },
          { name: t('field.contactEmail'), value: organisation.contactEmail ?? none },
        ]}
      />
    </Card>
  )
}

const tones = { found: 'good', 'not-found': 'warn', unreachable: 'warn', 'not-asked': 'plain' } as const

export function RegisterCard({ organisation, mayCheck }: Props) {
  const { t } = useWords('organisations')
  const { registerState, registerName, registerCheckedAt, registerDiffers } = organisation
  return (
    <Card title={t('section.register')}>
      <div className="stack">
        <Notice tone={registerDiffers ? 'warn' : tones[registerState]} title={t(`register.${registerState}`)}>
          {registerName ? <p>{registerName}</p> : null}
          {registerDiffers ? <p>{t('register.differs')}</p> : null}
          {registerCheckedAt ? (
            <p className="soft small">{t('register.asked', { at: registerCheckedAt })}</p>
          ) : null}
        </Notice>
        {mayCheck ? (
          <Form method="post" action={`/organisations/${organisation.id}/check`}>
            <Button kind="secondary" icon="search">
              {t('register.again')}
            </Button>
          </Form>
        ) : null}
      </div>
    </Card>
  )
}
