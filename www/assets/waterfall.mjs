// Draws how this page was fetched, from what the browser's Resource Timing remembers.

const ROW = 15
const TOP = 24
const SVG = 'http://www.w3.org/2000/svg'

/** One request, in milliseconds from the start of the navigation. */
function toRequest(entry) {
  const { startTime, connectStart, connectEnd, requestStart, responseStart, responseEnd, transferSize } = entry
  return {
    name: entry.entryType === 'navigation' ? 'this page' : shortName(entry.name),
    start: startTime,
    sent: Math.max(requestStart, startTime),
    first: Math.max(responseStart, requestStart, startTime),
    end: Math.max(responseEnd, startTime),
    connected: connectEnd > connectStart,
    cached: transferSize === 0 && entry.entryType === 'resource',
    bytes: transferSize,
  }
}

function shortName(address) {
  const { pathname } = new URL(address)
  return pathname.startsWith('/gallery/tiles/') ? pathname.slice('/gallery/tiles/'.length) : pathname
}

/** The largest number of requests that were on their way at the same time. */
function mostAtOnce(requests) {
  const changes = requests
    .filter((request) => !request.cached)
    .flatMap((request) => [[request.sent, 1], [request.end, -1]])
    .sort(([a, up], [b, down]) => a - b || up - down)
  let now = 0
  let most = 0
  for (const [, change] of changes) {
    now += change
    most = Math.max(most, now)
  }
  return most
}

function element(name, attributes = {}, text) {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value)
  }
  if (text !== undefined) {
    made.textContent = text
  }
  return made
}

const milliseconds = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')} ms`

/** A step of 1, 2 or 5 times a power of ten that gives about five marks. */
function niceStep(span) {
  const power = 10 ** Math.floor(Math.log10(span / 4))
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => span / step <= 5)
}

function chart(requests, from, span) {
  const at = (time) => `${(((time - from) / span) * 100).toFixed(3)}%`
  const height = TOP + requests.length * ROW
  const svg = element('svg', { height, role: 'img', 'aria-label': 'Waterfall of the requests; the table below has the numbers' })
  const step = niceStep(span)
  for (let mark = 0; mark < span; mark += step) {
    svg.append(element('line', { class: 'tick', x1: at(from + mark), x2: at(from + mark), y1: 16, y2: height }))
    if (mark < span * 0.9) {
      svg.append(element('text', { x: at(from + mark), y: 11 }, milliseconds(mark).replace('.0', '')))
    }
  }
  requests.forEach((request, index) => {
    const y = TOP + index * ROW
    const group = element('g')
    const { name, start, sent, first, end } = request
    group.append(element('title', {}, `${name}: queued ${milliseconds(sent - start)}, waited ${milliseconds(first - sent)}, received ${milliseconds(end - first)}`))
    group.append(element('rect', { class: 'hover', x: 0, y, width: '100%', height: ROW }))
    for (const [kind, a, b] of [['queued', start, sent], ['waiting', sent, first], ['receiving', first, end]]) {
      const thin = kind === 'queued'
      group.append(element('rect', {
        class: kind, x: at(a), y: y + (thin ? 6 : 3), height: thin ? 3 : ROW - 6,
        width: `${Math.max(((b - a) / span) * 100, kind === 'receiving' ? 0.3 : 0).toFixed(3)}%`,
      }))
    }
    svg.append(group)
  })
  return svg
}

function fillTable(body, requests, from) {
  body.replaceChildren(...requests.map((request) => {
    const row = document.createElement('tr')
    const { name, start, sent, first, end, bytes, cached, connected } = request
    const cells = [name, milliseconds(start - from), milliseconds(sent - start), milliseconds(first - sent),
      milliseconds(end - first), cached ? 'from cache' : bytes.toLocaleString('en'), connected ? 'new' : '']
    cells.forEach((text, column) => {
      const cell = document.createElement(column ? 'td' : 'th')
      if (column === 0) {
        cell.scope = 'row'
      } else if (column < 6) {
        cell.className = 'number'
      }
      cell.textContent = text
      row.append(cell)
    })
    return row
  }))
}

function draw(entries) {
  const requests = entries.map(toRequest).sort((a, b) => a.sent - b.sent || a.start - b.start)
  const from = Math.min(...requests.map((request) => request.start))
  const span = Math.max(...requests.map((request) => request.end)) - from || 1
  const by = (id) => document.getElementById(id)
  by('sum-requests').textContent = requests.length
  by('sum-time').textContent = milliseconds(span)
  by('sum-connections').textContent = requests.filter((request) => request.connected).length
  by('sum-at-once').textContent = mostAtOnce(requests)
  const labels = document.createElement('ol')
  labels.setAttribute('aria-hidden', 'true')
  labels.append(...requests.map((request) => Object.assign(document.createElement('li'), { textContent: request.name })))
  by('fall').replaceChildren(labels, chart(requests, from, span))
  fillTable(by('timings'), requests, from)
  const cached = requests.filter((request) => request.cached).length
  by('fall-note').textContent = cached
    ? `${cached} of the ${requests.length} came from the browser’s own cache and never reached the server. Fetch again to go past it.`
    : 'Every one of them went to the server; none came from the browser’s cache.'
  by('fall-panel').hidden = false
}

/** Everything the page needed, once more and past the cache, all asked for at the same moment. */
async function fetchAgain(addresses) {
  performance.clearResourceTimings()
  const answers = await Promise.allSettled(addresses.map((address) => fetch(address, { cache: 'reload' }).then((r) => r.blob())))
  await settled()
  draw(performance.getEntriesByType('resource').filter((entry) => addresses.includes(entry.name)))
  return answers.filter((answer) => answer.status === 'rejected').length
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 60))

if (document.readyState !== 'complete') {
  await new Promise((resolve) => addEventListener('load', resolve, { once: true }))
}
await settled()
const fetched = performance.getEntriesByType('resource').filter((entry) => entry.initiatorType !== 'fetch')
const addresses = [...new Set(fetched.map((entry) => entry.name))]
draw([...performance.getEntriesByType('navigation'), ...fetched])

const again = document.getElementById('again')
again.addEventListener('click', async () => {
  again.disabled = true
  const failed = await fetchAgain(addresses)
  if (failed) {
    document.getElementById('fall-note').textContent += ` ${failed} of them failed.`
  }
  again.disabled = false
})
