// Opens minutes without a network, as this browser last had them; everything else goes by as it is.
// What it keeps is forgotten when somebody signs out, and when the node no longer shows it.
'use strict'

async function page(request) {
  const memory = await caches.open('minutes')
  const path = new URL(request.url).pathname
  let answer
  try {
    answer = await fetch(request)
  } catch (cut) {
    const kept = await memory.match(path)
    if (kept) {
      return kept
    }
    throw cut
  }
  if (answer.type === 'opaqueredirect' || [401, 403, 404, 410].includes(answer.status)) {
    await memory.delete(path)
  }
  return answer
}

async function part(request) {
  const memory = await caches.open('minutes')
  return await memory.match(request) || fetch(request)
}

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', event => {
  const address = new URL(event.request.url)
  if (event.request.method !== 'GET' || address.origin !== self.location.origin) {
    return
  }
  if (event.request.mode === 'navigate') {
    event.respondWith(page(event.request))
  } else if (address.searchParams.has('v')) {
    event.respondWith(part(event.request))
  }
})
