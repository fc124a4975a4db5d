// Finds out who is serving: asks for the headers of this very page and reads the Server field.
// Every page works without this file; it only fills in what HTML alone cannot know.

const MODELS = ['blocking', 'threaded', 'pooled', 'process', 'polling', 'selector', 'virtual']

/**
 * What a Server field tells: "Lineup/0.1.0 (selector)" names a version and a model.
 *
 * @param {?string} field the field's value, null when the response had none
 * @returns {{found: 'model' | 'unknown' | 'other' | 'none', name: string, note: string}}
 */
export function explain(field) {
  if (!field) {
    return { found: 'none', name: 'nobody says', note: 'The answer carried no Server field, so this page cannot tell.' }
  }
  const lineup = /^Lineup(?:\/(\S+))?(?:\s+\(([^(),;]+)[^()]*\))?\s*$/.exec(field)
  if (!lineup) {
    return { found: 'other', name: field, note: `That is another server, not one of the seven. It sent “Server: ${field}”.` }
  }
  const [, , model] = lineup
  if (!model) {
    return { found: 'unknown', name: 'Lineup', note: `A Lineup server that keeps its model to itself: “Server: ${field}”.` }
  }
  if (!MODELS.includes(model)) {
    return { found: 'unknown', name: model, note: `A Lineup model this page does not know yet: “Server: ${field}”.` }
  }
  return { found: 'model', name: model, note: `It said so itself, in a field of its answer: “Server: ${field}”.` }
}

async function ask() {
  try {
    const response = await fetch(location.href, { method: 'HEAD', cache: 'no-store' })
    return explain(response.headers.get('Server'))
  } catch (problem) {
    return { found: 'none', name: 'no answer', note: `The server did not answer when asked again (${problem.message}).` }
  }
}

/** Tells the answer in the panel, on the model's card, bar and table row, and at the foot of the page. */
function show({ found, name, note }) {
  const panel = document.querySelector('[data-serving]')
  if (panel) {
    panel.dataset.found = found
    panel.querySelector('.name').textContent = name
    panel.querySelector('.note').textContent = note
  }
  const foot = document.querySelector('[data-served-by]')
  if (foot) {
    foot.textContent = found === 'none' ? note : `Served by: ${name}`
  }
  if (found !== 'model') {
    return
  }
  for (const element of document.querySelectorAll(`[data-model="${name}"]`)) {
    element.classList.add('is-serving')
    const heading = element.querySelector('[data-tag]')
    if (heading) {
      const tag = document.createElement('span')
      tag.className = 'tag'
      tag.textContent = 'serving you'
      heading.append(' ', tag)
    }
  }
}

show(await ask())
