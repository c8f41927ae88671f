/** What people who do not see the page, or use no script, are given by every part of the interface. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { initialsOf } from '~/ui/avatar'
import { CheckboxGroup } from '~/ui/checkbox'
import { ErrorSummary } from '~/ui/error-summary'
import { FindingsList } from '~/ui/findings-list'
import { HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { RadioGroup } from '~/ui/radio-group'
import { Table } from '~/ui/table'
import { renderPage } from '#tests/support/render-page'
import { scenes } from '#tests/support/ui-scenes'

const html = renderToStaticMarkup

describe('a form field', () => {
  test('a refused field keeps what was typed and is tied to its hint and its error', () => {
    const field = html(
      <Input name="iin" label="ИИН" hint="12 цифр" error="Не хватает цифры" defaultValue="8501" />,
    )
    expect(field).toContain('value="8501"')
    expect(field).toContain('aria-describedby="iin-hint iin-error"')
    expect(field).toContain('aria-invalid="true"')
    expect(field).toMatch(/id="iin-error"[^>]*>.*Не хватает цифры/u)
  })

  test('a field without fault says nothing of faults', () => {
    const field = html(<Input name="iin" label="ИИН" />)
    expect(field).not.toContain('aria-invalid')
    expect(field).not.toContain('aria-describedby')
  })

  test('the error summary leads to the first choice of a group', () => {
    const options = [
      { value: 'yes', label: 'Да' },
      { value: 'no', label: 'Нет' },
    ]
    const group = html(<RadioGroup name="agreement" label="Согласие" options={options} error="Выберите" />)
    const summary = html(
      <ErrorSummary title="Ошибка" problems={[{ field: 'agreement', text: 'Выберите' }]} />,
    )
    expect(summary).toContain('href="#agreement"')
    expect(group.match(/id="agreement"/gu)).toHaveLength(1)
  })

  test('ticked boxes come back ticked', () => {
    const options = ['a', 'b'].map((value) => ({ value, label: value }))
    const group = html(
      <CheckboxGroup name="regions" label="Область" options={options} defaultValue={['b']} />,
    )
    expect(group).toMatch(/checked=""[^>]*value="b"/u)
    expect(group).not.toMatch(/checked=""[^>]*value="a"/u)
  })

  test('a form sends only the hidden values it has', () => {
    const hidden = html(<HiddenFields version={4} values={{ from: undefined, back: '/people' }} />)
    expect(hidden).toContain('name="version" value="4"')
    expect(hidden).toContain('name="back"')
    expect(hidden).not.toContain('name="once"')
    expect(hidden).not.toContain('name="from"')
  })
})

describe('a list of findings', () => {
  test('each finding tells its state in words, not by colour alone', () => {
    const list = html(
      <FindingsList
        label="Закон"
        stateWords={{ held: 'выполнено', failed: 'нет', unknown: 'неизвестно' }}
        findings={[{ id: 'consent', state: 'unknown', text: 'Согласие', cite: 'п. 34' }]}
      />,
    )
    expect(list).toContain('неизвестно: ')
    expect(list).toContain('п. 34')
  })
})

describe('a table', () => {
  test('a row stays readable as a card: every cell carries the name of its column', () => {
    const table = html(
      <Table
        caption="Люди"
        rows={[{ name: 'Ахметова', due: 'сегодня' }]}
        rowKey={(row) => row.name}
        columns={[
          { key: 'name', head: 'Человек', lead: true, cell: (row) => row.name },
          { key: 'due', head: 'Срок', cell: (row) => row.due },
        ]}
      />,
    )
    expect(table).toContain('<caption>Люди</caption>')
    expect(table).toContain('role="rowheader"')
    expect(table).toContain('data-label="Срок"')
  })

  test('an empty list explains itself instead of showing bare headings', () => {
    const table = html(
      <Table caption="Люди" rows={[]} rowKey={String} columns={[]} empty={<p>Пока никого</p>} />,
    )
    expect(table).toContain('Пока никого')
    expect(table).not.toContain('<table')
  })
})

describe('every page of parts', () => {
  test.each(scenes)(
    '$name has one main part, one first heading, no twice-used id and no inline style',
    (scene) => {
      const page = renderPage(scene.page, scene.path)
      const ids = [...page.matchAll(/\sid="([^"]+)"/gu)].map((found) => found[1])
      expect(page.match(/<main /gu)).toHaveLength(1)
      expect(page.match(/<h1/gu)).toHaveLength(1)
      expect(new Set(ids).size).toBe(ids.length)
      expect(page).not.toMatch(/\sstyle="/u)
    },
  )

  test('initials of a Kazakh name are its own letters', () => {
    expect(initialsOf('Әлімқұлова Құралай Ермекқызы')).toBe('ӘҚ')
    expect(initialsOf('  ')).toBe('')
  })
})
