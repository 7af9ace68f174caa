import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Fault } from '../../../src/embedded/index.ts'
import { type RequestRecord, type Service, startService } from '../../../src/embedded/service.ts'
import { HttpClient } from '../../../src/shared/http.ts'

let service: Service
let requests: RequestRecord
let effects: string[]
let http: HttpClient

beforeEach(async () => {
  requests = []
  effects = []
  http = new HttpClient({ attempts: 1, timeoutMs: 5000 })
  service = await startService(
    'rekor',
    (request) => {
      if (request.url.pathname === '/broken') return Promise.reject(new Error('no idea'))
      effects.push(`${request.method} ${request.url.pathname} ${request.body.toString()}`)
      return Promise.resolve({
        status: 200,
        headers: { 'x-real': 'yes' },
        body: request.method === 'HEAD' ? '' : 'the real body',
      })
    },
    requests,
  )
})

afterEach(async () => {
  http.close()
  await service.close()
})

const ask = (path = '/a', method: 'GET' | 'POST' | 'HEAD' = 'GET') =>
  http.request({ method, url: new URL(path, service.url), body: Buffer.from('sent') })

const code = (what: string): object => expect.objectContaining({ code: what })

describe('a service that behaves', () => {
  it('listens on 127.0.0.1, gives its handler the whole request and records it', async () => {
    const answer = await ask('/a?b=c', 'POST')
    expect(service.url).toMatch(/^http:\/\/127\.0\.0\.1:[0-9]+$/)
    expect(answer).toMatchObject({ status: 200, body: Buffer.from('the real body') })
    expect(answer.headers).toMatchObject({ 'x-real': 'yes', 'content-length': '13' })
    expect(effects).toEqual(['POST /a sent'])
    expect(requests).toEqual([{ service: 'rekor', method: 'POST', path: '/a?b=c', status: 200 }])
  })

  it('answers 500 where its handler fails', async () => {
    expect(await ask('/broken')).toMatchObject({ status: 500, body: Buffer.from('no idea\n') })
  })

  it('ends pending answers when it is closed', async () => {
    service.misbehave({ delayMs: 60_000 })
    const pending = expect(ask()).rejects.toEqual(code('HTTP_UNREACHABLE'))
    while (effects.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    await service.close()
    await pending
  })
})

describe('a service that misbehaves', () => {
  it('answers with a status of its own, without an effect', async () => {
    service.misbehave({ status: 503, headers: { 'retry-after': '7' }, body: 'later' })
    const answer = await ask()
    expect(answer).toMatchObject({ status: 503, body: Buffer.from('later') })
    expect(answer.headers['retry-after']).toBe('7')
    expect(effects).toEqual([])
    expect(requests).toEqual([expect.objectContaining({ status: 503 })])
  })

  it('puts another body and headers in place of the real ones', async () => {
    service.misbehave({ body: 'other', headers: { 'x-real': 'no' } })
    const answer = await ask()
    expect(answer).toMatchObject({ status: 200, body: Buffer.from('other') })
    expect(answer.headers).toMatchObject({ 'x-real': 'no', 'content-length': '5' })
    expect(effects).toHaveLength(1)
  })

  it('rewrites the real body', async () => {
    service.misbehave({ rewrite: (body) => Buffer.from(body.toString().toUpperCase() + '!') })
    expect((await ask()).body.toString()).toBe('THE REAL BODY!')
  })

  it('waits before it answers, after the effect', async () => {
    service.misbehave({ delayMs: 80 })
    const started = performance.now()
    await ask()
    expect(performance.now() - started).toBeGreaterThanOrEqual(79)
    expect(effects).toHaveLength(1)
  })

  it('does what was asked and drops the connection without an answer', async () => {
    service.misbehave({ dropResponse: true })
    await expect(ask('/a', 'POST')).rejects.toEqual(code('HTTP_UNREACHABLE'))
    expect(effects).toEqual(['POST /a sent'])
    expect(requests).toEqual([expect.objectContaining({ status: undefined })])
  })

  it('drops the connection before anything is done', async () => {
    service.misbehave({ dropRequest: true })
    await expect(ask('/a', 'POST')).rejects.toEqual(code('HTTP_UNREACHABLE'))
    expect(effects).toEqual([])
    expect(requests).toEqual([expect.objectContaining({ method: 'POST', status: undefined })])
  })

  it('cuts the body off after some bytes', async () => {
    service.misbehave({ cutAfterBytes: 4 })
    await expect(ask()).rejects.toThrow('broke off after 4 bytes')
  })

  it('cuts the body off before its first byte', async () => {
    service.misbehave({ cutAfterBytes: 0 })
    await expect(ask()).rejects.toEqual(code('HTTP_BODY_CUT'))
  })
})

describe('the requests a fault meets', () => {
  const statuses = async (fault: Fault, asks: [string, 'GET' | 'POST'][]): Promise<number[]> => {
    service.misbehave({ status: 503, ...fault })
    const answers: number[] = []
    for (const [path, method] of asks) answers.push((await ask(path, method)).status)
    return answers
  }

  it('are those of its method', async () => {
    const asks: ['/', 'GET' | 'POST'][] = [
      ['/', 'GET'],
      ['/', 'POST'],
    ]
    expect(await statuses({ method: 'POST' }, asks)).toEqual([200, 503])
  })

  it('are those whose path with query matches, also by a pattern that remembers', async () => {
    const asks: [string, 'GET'][] = [
      ['/x?y=1', 'GET'],
      ['/x?y=1', 'GET'],
      ['/x?y=2', 'GET'],
    ]
    expect(await statuses({ path: /y=1/g }, asks)).toEqual([503, 503, 200])
  })

  it('begin after some that are served well, and end after some', async () => {
    const asks = Array.from({ length: 5 }, () => ['/', 'GET'] as ['/', 'GET'])
    expect(await statuses({ after: 1, times: 2 }, asks)).toEqual([200, 503, 503, 200, 200])
  })

  it('are met by one fault at a time, the first that applies', async () => {
    service.misbehave({ status: 500, times: 1 })
    service.misbehave({ status: 502, times: 1 })
    expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([
      500, 502, 200,
    ])
  })

  it('are none once the service behaves again', async () => {
    service.misbehave({ status: 503 })
    service.behave()
    expect((await ask()).status).toBe(200)
  })
})
