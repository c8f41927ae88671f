/** One shift as a card: where and when, what the rules find, and what may be done about it. */
import type { ReactNode } from 'react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Disclosure } from '~/ui/confirm'
import { FindingsList } from '~/ui/findings-list'
import { StepCard } from '~/ui/step-card'
import type { ToldShift } from './judged.server'

type Props = { readonly shift: ToldShift; readonly open?: boolean; readonly children?: ReactNode }

export function ShiftFindings({ shift, open }: Omit<Props, 'children'>) {
  const { t } = useWords('volunteering')
  return (
    <Disclosure summary={t('why')} open={open}>
      {shift.asksOfficer ? <p>{t('ask-officer')}</p> : null}
      <FindingsList
        label={t('why')}
        findings={shift.findings}
        stateWords={{
          held: t('finding.held'),
          failed: t('finding.failed'),
          unknown: t('finding.unknown'),
        }}
      />
    </Disclosure>
  )
}

export function ShiftCard({ shift, open, children }: Props) {
  return (
    <StepCard
      title={shift.title}
      badges={
        <>
          <Badge tone={shift.verdictTone}>{shift.verdictText}</Badge>
          <Badge tone={shift.isFull ? 'plain' : 'info'}>{shift.seats}</Badge>
        </>
      }
      note={`${shift.when} · ${shift.where}`}
    >
      <p className="soft">{`${shift.role} · ${shift.note}`}</p>
      {shift.description ? <p>{shift.description}</p> : null}
      {children}
      <ShiftFindings shift={shift} open={open ?? false} />
    </StepCard>
  )
}
