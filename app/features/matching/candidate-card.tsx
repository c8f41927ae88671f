/** A candidate as an employer sees one: a number, what matters for the work, and how well it fits. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ScoreBar } from '~/ui/charts/score-bar'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import type { CardItem } from './candidates-page.server'

type Props = { readonly item: CardItem; readonly mayPropose: boolean }

export function CandidateCard({ item, mayPropose }: Props) {
  const { t } = useWords('matching')
  return (
    <Card
      title={item.number}
      level={2}
      aside={item.isProposed ? <Badge tone="info">{t('page.card.proposed')}</Badge> : undefined}
    >
      <Stack gap="tight">
        {item.facts.length > 0 ? (
          <KeyFacts facts={item.facts} />
        ) : (
          <p className="soft">{t('page.card.hidden')}</p>
        )}
        <ScoreBar
          total={item.total}
          parts={item.parts}
          words={{
            caption: t('explanation.fit'),
            of: t('page.of'),
            partHead: t('page.part'),
            valueHead: t('page.points'),
          }}
        />
        {mayPropose && !item.isProposed ? (
          <Form method="post" className="form">
            <HiddenFields once={item.once} values={{ candidate: item.tag }} />
            <FormActions>
              <Button icon="referral" label={`${t('page.card.propose')}: ${item.number}`}>
                {t('page.card.propose')}
              </Button>
            </FormActions>
          </Form>
        ) : null}
      </Stack>
    </Card>
  )
}
