// Enter after the last line of a scanned zone searches. Without this script Tab and Enter do.
const zone = document.getElementById('mrz')
const whole = [[2, 44], [2, 36], [3, 30], [1, 88], [1, 72], [1, 90]]

zone?.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.shiftKey) return
  const lines = zone.value.split('\n').map(line => line.replace(/\s/g, '')).filter(line => line)
  const complete = whole.some(([count, width]) => lines.length === count && lines.every(line => line.length === width))
  if (!complete && !event.ctrlKey) return
  event.preventDefault()
  zone.form.requestSubmit()
})
