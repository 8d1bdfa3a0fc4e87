// Minutes on a phone: what is typed stays in this browser until the node has it, however often the
// network goes or the page is opened anew. Without this script each entry is sent as a form.
'use strict'
const write = document.getElementById('write')
const words = document.getElementById('words')
const line = document.getElementById('line')
const waiting = document.getElementById('waiting')
const key = 'minutes/' + write.dataset.account + '/' + write.dataset.minutes
const FIRST_PAUSE = 1000
const LONGEST_PAUSE = 10000
let state = 'waiting'
let sending = false
let pause = FIRST_PAUSE
let again = 0

/** What this browser keeps of these minutes. */
function kept() {
  const nothing = { draft: '', edits: {}, queue: [], path: location.pathname }
  try {
    return Object.assign(nothing, JSON.parse(localStorage.getItem(key)))
  } catch (broken) {
    return nothing
  }
}

/** Changes what is kept, read anew: another tab may have changed it. */
function keep(change) {
  const now = kept()
  change(now)
  if (now.draft || now.queue.length || Object.keys(now.edits).length) {
    localStorage.setItem(key, JSON.stringify(now))
  } else {
    localStorage.removeItem(key)
  }
}

function unsent(now) {
  return now.queue.length + (now.draft ? 1 : 0) + Object.keys(now.edits).length
}

function newId() {
  if (crypto.randomUUID) {
    return crypto.randomUUID()
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = bytes[6] & 0x0f | 0x40
  bytes[8] = bytes[8] & 0x3f | 0x80
  const hex = Array.from(bytes, b => b.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** Shows what waits, and why. */
function show() {
  const now = kept()
  const count = now.queue.length
  line.textContent = count ? write.dataset[state].replace('{n}', count) : ''
  waiting.replaceChildren(...now.queue.map(one => {
    const item = document.createElement('li')
    const kind = document.createElement('span')
    kind.className = 'status'
    kind.textContent = write.querySelector('button[value=' + one.kind + ']').textContent + ', ' + write.dataset.kept
    const text = document.createElement('p')
    text.className = 'typed'
    text.lang = words.lang
    text.textContent = one.words
    item.append(kind, text)
    return item
  }))
}

function settles(form) {
  return Array.from(form.querySelectorAll('[name=settles]'), field => field.value)
}

/** Notes an entry, new or changed, and sends it when it can. */
function note(form, kind) {
  const text = form.elements.words.value.trim()
  if (!text) {
    return
  }
  const edited = form !== write
  keep(now => {
    const entry = edited ? form.elements.entry.value : newId()
    const before = now.queue.filter(one => one.entry === entry).pop()
    const seen = before ? before.saving : edited ? form.elements.seen.value : ''
    now.queue.push({ entry, saving: newId(), seen, kind, words: text, settles: edited ? settles(form) : [] })
    if (edited) {
      delete now.edits[entry]
    } else {
      now.draft = ''
    }
  })
  if (edited) {
    form.closest('details').open = false
  } else {
    words.value = ''
    words.focus()
  }
  show()
  send()
}

/** Puts back what was typed into the forms of entries, as it was typed over what was seen. */
function restore() {
  const now = kept()
  for (const form of document.querySelectorAll('form[data-entry-form]')) {
    const edit = now.edits[form.elements.entry.value]
    if (edit) {
      form.elements.words.value = edit.words
      form.elements.seen.value = edit.seen
      form.querySelectorAll('[name=settles]').forEach(field => edit.settles.includes(field.value) || field.remove())
      form.closest('details').open = true
    }
  }
}

/** Shows the entries as the node has them now; whoever is typing goes on. */
function replace(html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('entries')
  const shown = document.getElementById('entries')
  if (!fresh || !shown) {
    return
  }
  const typing = document.activeElement.closest && document.activeElement.closest('form[data-entry-form]')
  const at = typing && { entry: typing.elements.entry.value, place: typing.elements.words.selectionStart }
  shown.replaceWith(document.importNode(fresh, true))
  restore()
  const form = at && document.querySelector('[data-entry="' + at.entry + '"] form[data-entry-form]')
  if (form) {
    form.closest('details').open = true
    form.elements.words.focus()
    form.elements.words.setSelectionRange(at.place, at.place)
  }
}

function atTheDoor(answer) {
  return answer.redirected && new URL(answer.url).pathname.startsWith('/sign-in')
}

/** A page that lay open for long, or came from this browser's memory, needs a new token. */
async function renew() {
  const answer = await fetch(location.pathname, { cache: 'no-store' })
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const form = page.getElementById('write')
  if (!form || form.dataset.account !== write.dataset.account) {
    return false
  }
  const token = form.querySelector('[name=_csrf]').value
  document.querySelectorAll('[name=_csrf]').forEach(field => { field.value = token })
  return true
}

function post(one) {
  const body = new URLSearchParams({
    _csrf: write.querySelector('[name=_csrf]').value, account: write.dataset.account,
    entry: one.entry, saving: one.saving, kind: one.kind, words: one.words
  })
  if (one.seen) {
    body.append('seen', one.seen)
  }
  one.settles.forEach(id => body.append('settles', id))
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), 20000)
  return fetch(write.action, { method: 'POST', body, headers: { 'HX-Request': 'true' }, signal: limit.signal })
    .finally(() => clearTimeout(timer))
}

/** Sends what waits, one after another; what was sent before arrives once. */
async function send() {
  clearTimeout(again)
  if (sending) {
    return
  }
  sending = true
  let arrived = false
  let renewed = false
  try {
    for (let one = kept().queue[0]; one; one = kept().queue[0]) {
      const answer = await post(one)
      if (atTheDoor(answer)) {
        state = 'signIn'
        break
      } else if (answer.status === 200 || answer.status === 409) {
        const html = await answer.text()
        const saving = one.saving
        keep(now => { now.queue = now.queue.filter(other => other.saving !== saving) })
        replace(html)
        arrived = true
        state = 'waiting'
        pause = FIRST_PAUSE
        show()
      } else if (answer.status === 403 && !renewed) {
        renewed = true
        if (!await renew()) {
          state = 'signIn'
          break
        }
      } else if (answer.status >= 500) {
        throw new Error(String(answer.status))
      } else {
        state = 'trouble'
        break
      }
    }
  } catch (cut) {
    state = 'waiting'
    again = setTimeout(send, pause)
    pause = Math.min(pause * 2, LONGEST_PAUSE)
  } finally {
    sending = false
    show()
  }
  if (arrived && !kept().queue.length) {
    remember()
  }
}

/** Keeps the page as it is now, so that it opens without a network. */
async function remember() {
  if (!window.caches || !navigator.serviceWorker) {
    return
  }
  try {
    await navigator.serviceWorker.register('/minutes/worker.js')
    const memory = await caches.open('minutes')
    const page = await fetch(location.pathname, { cache: 'no-store' })
    if (page.ok && !page.redirected) {
      await memory.put(location.pathname, page)
    }
    for (const part of document.querySelectorAll('script[src], link[rel=stylesheet]:not([data-late])')) {
      const address = part.src || part.href
      if (!await memory.match(address)) {
        await memory.add(address)
      }
    }
    document.documentElement.dataset.remembered = 'yes'
  } catch (cut) {
    // The next time is soon enough.
  }
}

function begin() {
  try {
    localStorage.setItem('minutes', write.dataset.account)
  } catch (noMemory) {
    return
  }
  if (!words.value) {
    words.value = kept().draft
  }
  words.addEventListener('input', () => keep(now => { now.draft = words.value }))
  document.addEventListener('input', event => {
    const form = event.target.closest('form[data-entry-form]')
    if (form) {
      keep(now => {
        now.edits[form.elements.entry.value] = { words: form.elements.words.value, seen: form.elements.seen.value, settles: settles(form) }
      })
    }
  })
  window.addEventListener('submit', event => {
    const form = event.target
    if (form === write || form.matches('form[data-entry-form]')) {
      event.preventDefault()
      event.stopPropagation()
      note(form, event.submitter.value)
    }
  }, true)
  document.addEventListener('leaving', () => {
    line.textContent = write.dataset.leaving.replace('{n}', unsent(kept()))
  })
  window.addEventListener('online', send)
  document.addEventListener('visibilitychange', send)
  restore()
  show()
  send()
  remember()
}

begin()
