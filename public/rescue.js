// What stands where the app itself could not start. Plain old script without imports: it has to run where the app does not.
(function () {
  var NOTE = 'miharashi.note.'
  /** The app has this long after a fault, and after everything came, before the screen is called empty. */
  var AFTER_FAULT_MS = 1500
  var AFTER_LOAD_MS = 20000

  function stands() {
    var app = document.getElementById('app')
    return app !== null && app.childElementCount > 0
  }

  /** Questions and opinions as this device holds them beside the database; [] where nothing can be read. */
  function keptNotes() {
    var notes = []
    try {
      for (var at = 0; at < localStorage.length; at += 1) {
        var key = localStorage.key(at)
        if (key.indexOf(NOTE) !== 0) continue
        try {
          var note = JSON.parse(localStorage.getItem(key))
          if (note && typeof note.text === 'string' && note.deletedAt === undefined) notes.push(note)
        } catch (noNote) {
          // An entry that is no note stays where it lies.
          void noNote
        }
      }
    } catch (barred) {
      // Where the browser bars its storage there is nothing to save.
      void barred
    }
    return notes
  }

  function add(parent, name, text) {
    var element = document.createElement(name)
    element.textContent = text
    element.style.margin = '0 0 16px'
    parent.appendChild(element)
    return element
  }

  function addButton(parent, text, press) {
    var button = add(parent, 'button', text)
    button.type = 'button'
    button.style.cssText = 'font: inherit; min-height: 44px; padding: 8px 16px; margin: 0 12px 12px 0; cursor: pointer'
    button.addEventListener('click', press)
    return button
  }

  function save(notes) {
    var now = new Date().toISOString()
    var text = JSON.stringify({ format: 'miharashi-notes', version: 1, savedAt: now, notes: notes }, null, 1) + '\n'
    var link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    link.download = '質問・意見の控え_' + now.slice(0, 10) + '.json'
    link.click()
  }

  function tellNotes(screen, buttons, status) {
    var notes = keptNotes()
    if (notes.length === 0) return
    add(screen, 'p', 'この端末にある質問・意見（' + notes.length + '件）は、念のためファイルに保存できます。あとで「質問・意見」の画面で読み込めます。')
    addButton(buttons, '控えをファイルに保存', function () {
      save(notes)
      status.textContent = '質問・意見' + notes.length + '件をファイルに保存しました。'
    })
  }

  function show() {
    if (stands() || document.getElementById('rescue')) return
    var screen = document.createElement('main')
    screen.id = 'rescue'
    screen.lang = 'ja'
    screen.style.cssText = 'max-width: 40rem; margin: 32px auto; padding: 0 16px; font-size: 1.125rem; line-height: 1.8'
    var heading = add(screen, 'h1', '画面を始められませんでした')
    heading.tabIndex = -1
    heading.style.cssText = 'margin: 0 0 16px; font-size: 1.5rem; line-height: 1.4'
    add(screen, 'p', '画面を動かすファイルが届かなかったか、このブラウザーでは動かないためです。この端末に保存した評価のデータとメモは消えていません。')
    add(screen, 'p', '通信をご確認のうえ、［再読み込み］を選んでください。続く場合は、ブラウザー（Chrome、Edge、Safari など）を新しい版にするか、配布元にお知らせください。')
    var buttons = document.createElement('p')
    var status = document.createElement('p')
    status.setAttribute('role', 'status')
    addButton(buttons, '再読み込み', function () { location.reload() })
    tellNotes(screen, buttons, status)
    screen.appendChild(buttons)
    screen.appendChild(status)
    document.body.appendChild(screen)
    document.title = '画面を始められませんでした｜見晴らし'
    heading.focus()
    leaveWhenItStands(screen)
  }

  /** An app that only took long takes its place. */
  function leaveWhenItStands(screen) {
    new MutationObserver(function (_changes, observer) {
      if (!stands()) return
      observer.disconnect()
      screen.parentNode.removeChild(screen)
    }).observe(document.getElementById('app'), { childList: true })
  }

  function showSoon() { setTimeout(show, AFTER_FAULT_MS) }

  // Files that do not come tell only those who listen on the way down.
  addEventListener('error', showSoon, true)
  addEventListener('unhandledrejection', showSoon)
  addEventListener('load', function () { setTimeout(show, 'noModule' in HTMLScriptElement.prototype ? AFTER_LOAD_MS : 0) })
})()
