/** The national register: asked politely, and never in the way of anybody. */
import { HttpResponse, delay, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { askRegister, registerAddress } from '~/features/organisations/register.server'

const path = 'https://stat.gov.kz/api/juridical/counter/api/'
const address = new URL(path)
const server = setupServer()

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const bin = '150440000013'
const ask = () => askRegister(address, bin)

describe('a number that the register', () => {
  test('knows comes back with its name, asked for by number and in Russian', async () => {
    let asked = ''
    server.use(
      http.get(path, ({ request }) => {
        asked = new URL(request.url).search
        return HttpResponse.json({ success: true, obj: { bin, name: ' ТОО "ШЕБЕР" ', okedCode: '14120' } })
      }),
    )
    expect(await ask()).toEqual({ state: 'found', name: 'ТОО "ШЕБЕР"' })
    expect(asked).toBe(`?bin=${bin}&lang=ru`)
  })

  test('knows in its bare form comes back too', async () => {
    server.use(http.get(path, () => HttpResponse.json({ bin, name: 'ИП Шебер' })))
    expect(await ask()).toEqual({ state: 'found', name: 'ИП Шебер' })
  })

  test.each([
    ['says no to', () => HttpResponse.json({ success: false, obj: null })],
    ['has no page for', () => new HttpResponse(null, { status: 404 })],
  ])('%s is not found', async (_, answer) => {
    server.use(http.get(path, answer))
    expect(await ask()).toEqual({ state: 'not-found', name: null })
  })

  test.each([
    ['is asked too often about', () => new HttpResponse('slow down', { status: 429 })],
    ['answers with broken JSON', () => new HttpResponse('{"success":tr')],
    ['answers about somebody else', () => HttpResponse.json({ obj: { bin: '111140000011', name: 'Other' } })],
    ['answers without end', () => new HttpResponse('x'.repeat(100_000))],
    ['sends elsewhere', () => HttpResponse.redirect('http://169.254.169.254/')],
    ['cannot be reached for', () => HttpResponse.error()],
  ])('%s counts as not reached', async (_, answer) => {
    server.use(http.get(path, answer))
    expect(await ask()).toEqual({ state: 'unreachable', name: null })
  })

  test('keeps hanging is given up after three seconds', { timeout: 6000 }, async () => {
    server.use(
      http.get(path, async () => {
        await delay('infinite')
        return HttpResponse.json({})
      }),
    )
    const began = Date.now()
    expect(await ask()).toEqual({ state: 'unreachable', name: null })
    expect(Date.now() - began).toBeLessThan(4500)
  })
})

describe('the address of the register', () => {
  test('is used when it is the real one', () => {
    expect(registerAddress({ STAT_REGISTER_URL: path })?.href).toBe(path)
  })

  test.each([
    ['not set', ''],
    ['of another host', 'https://stat.gov.kz.example.com/api'],
    ['inside the network', 'http://127.0.0.1/api'],
    ['without encryption', 'http://stat.gov.kz/api'],
    ['on another port', 'https://stat.gov.kz:8443/api'],
    ['with a name in it', 'https://root@stat.gov.kz/api'],
    ['not an address', 'stat'],
  ])('%s is no address', (_, value) => {
    expect(registerAddress({ STAT_REGISTER_URL: value })).toBeUndefined()
  })
})
