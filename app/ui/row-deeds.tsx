// A deed on many rows: what would happen to each, and afterwards what came of it.
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Badge } from './badge'
import { Button, ButtonLink } from './button'
import { FormActions, HiddenFields } from './form-parts'
import { Stack } from './layout'
import { RowLead } from './row-lead'
import { Table } from './table'
import type { Tone } from './tone'

export type DeedRow = {
  readonly key: string
  readonly to: string
  readonly name: string
  readonly note: string
  /** What will happen or has happened, or why it does not. */
  readonly outcome: { readonly tone: Tone; readonly text: string }
  /** Sent along when the deed is confirmed; null for a row that is refused. */
  readonly value: string | null
}

export type DeedRowsProps = {
  readonly caption: string
  readonly heads: { readonly row: string; readonly outcome: string }
  readonly rows: readonly DeedRow[]
}

/** Every row with its outcome. */
export function DeedRows({ caption, heads, rows }: DeedRowsProps) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'row',
          head: heads.row,
          lead: true,
          cell: (row) => (
            <RowLead to={row.to} note={row.note}>
              {row.name}
            </RowLead>
          ),
        },
        {
          key: 'outcome',
          head: heads.outcome,
          cell: (row) => <Badge tone={row.outcome.tone}>{row.outcome.text}</Badge>,
        },
      ]}
    />
  )
}

export type DeedPreviewProps = DeedRowsProps & {
  readonly words: { readonly confirm: string; readonly back: string }
  readonly once: string
  /** What was typed and ticked: it travels to the deed, or back to the list. */
  readonly typed: readonly { readonly name: string; readonly value: string }[]
  /** What the deed does, above the rows. */
  readonly children?: ReactNode
}

/** The rows with the button that does the deed for those not refused, and the one that leads back with every tick kept. */
export function DeedPreview({ words, once, typed, children, ...table }: DeedPreviewProps) {
  const doable = table.rows.flatMap((row) => row.value ?? [])
  return (
    <Stack>
      <Form method="post">
        <HiddenFields once={once} />
        {typed.map(({ name, value }) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        {doable.map((value) => (
          <input key={value} type="hidden" name="row" value={value} />
        ))}
        <Stack>
          {children}
          <FormActions>
            {doable.length > 0 ? (
              <Button name="intent" value="apply">
                {words.confirm}
              </Button>
            ) : null}
            <Button kind="secondary" name="intent" value="back">
              {words.back}
            </Button>
          </FormActions>
        </Stack>
      </Form>
      <DeedRows {...table} />
    </Stack>
  )
}

/** What came of it, row by row, and the way back to the list. */
export function DeedTold({
  back,
  ...table
}: DeedRowsProps & { readonly back: { readonly to: string; readonly text: string } }) {
  return (
    <Stack>
      <DeedRows {...table} />
      <FormActions>
        <ButtonLink to={back.to}>{back.text}</ButtonLink>
      </FormActions>
    </Stack>
  )
}
