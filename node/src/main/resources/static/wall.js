// Keeps the wall as the ceremony is: asks for the seats, and the answer comes when they change.
'use strict'
const wall = document.querySelector('[data-wall]')
const lost = document.getElementById('lost')
const clocks = document.querySelectorAll('.clock')
const ahead = Number(clocks[0].dataset.now) - Date.now()
let asking = new AbortController()

async function next(pause) {
  const shown = document.getElementById('seats').dataset.mark
  asking = new AbortController()
  const given = asking
  const timer = setTimeout(() => given.abort(), 40000)
  try {
    const answer = await fetch(wall.dataset.wall + '&mark=' + shown, { signal: given.signal, cache: 'no-store', headers: { 'HX-Request': 'true' } })
    if (answer.status === 404) {
      location.reload()
      return
    }
    if (!answer.ok) {
      throw new Error(String(answer.status))
    }
    const html = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const seats = html.getElementById('seats')
    if (seats && seats.dataset.mark !== shown) {
      document.getElementById('seats').replaceWith(document.importNode(seats, true))
    }
    lost.textContent = ''
    setTimeout(next, 50, 1000)
  } catch (cut) {
    lost.textContent = wall.dataset.lost
    setTimeout(next, pause, Math.min(pause * 2, 10000))
  } finally {
    clearTimeout(timer)
  }
}

function tick() {
  for (const clock of clocks) {
    clock.textContent = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: clock.dataset.zone }).format(new Date(Date.now() + ahead))
  }
}

// A request that is under way does not notice by itself that the network is gone.
addEventListener('offline', () => asking.abort())
next(1000)
setInterval(tick, 10000)
