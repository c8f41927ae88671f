/** The frame of the deeds that stop a handover: why, from a list, and what else the deed asks. */
import type { ReactNode } from 'react'
import type { FormReader } from '~/platform/form'
import { RadioGroup } from '~/ui/radio-group'
import { DeedFrame } from './deed-frame'
import type { DeedHead } from './deed-page.server'

type Props = {
  readonly head: DeedHead
  readonly form: FormReader
  readonly label: string
  readonly reasons: readonly { readonly value: string; readonly label: string }[]
  readonly children?: ReactNode
}

export function ReasonFrame({ head, form, label, reasons, children }: Props) {
  return (
    <DeedFrame head={head} form={form} danger>
      <RadioGroup
        name="reason"
        label={label}
        options={reasons}
        defaultValue={form.value('reason')}
        error={form.error('reason')}
      />
      {children}
    </DeedFrame>
  )
}
