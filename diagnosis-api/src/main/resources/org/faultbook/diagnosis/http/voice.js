'use strict';
/*
 * Dictation, only where the browser says that it recognises this language on this device (Web Speech API). Everywhere else the
 * button stays hidden: no sound is ever sent to anybody.
 */
(() => {
  const place = document.getElementById('voice');
  const Recogniser = window.SpeechRecognition || window.webkitSpeechRecognition;
  if (!place || !Recogniser) {
    return;
  }
  const field = document.getElementById(place.dataset.fills);
  const press = document.getElementById('voice-press');
  const word = document.getElementById('voice-word');
  const said = document.getElementById('voice-said');
  const lang = place.dataset.lang;
  let listening = null;

  async function onThisDevice() {
    try {
      return 'processLocally' in Recogniser.prototype
        && await Recogniser.available({ langs: [lang], processLocally: true }) === 'available';
    } catch {
      return false;
    }
  }

  function append(text) {
    const before = field.value;
    const joint = before === '' || /[\s，。；、！？]$/.test(before) ? '' : lang.startsWith('zh') ? '，' : ' ';
    field.value = (before + joint + text).slice(0, field.maxLength);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function heard(event) {
    for (let i = event.resultIndex; i < event.results.length; i++) {
      const text = event.results[i][0].transcript.trim();
      if (event.results[i].isFinal && text !== '') {
        append(text);
        said.textContent = place.dataset.heard.replace('%s', () => text);
      }
    }
  }

  function show(on, words) {
    place.classList.toggle('listening', on);
    word.textContent = on ? place.dataset.stop : place.dataset.start;
    said.textContent = words;
  }

  function ended(recogniser, words) {
    if (listening === recogniser) {
      listening = null;
      show(false, words);
    }
  }

  function start() {
    const recogniser = new Recogniser();
    recogniser.lang = lang;
    recogniser.processLocally = true;
    recogniser.continuous = true;
    recogniser.interimResults = false;
    recogniser.onresult = heard;
    recogniser.onend = () => ended(recogniser, place.dataset.ended);
    recogniser.onerror = (event) => {
      const denied = event.error === 'not-allowed' || event.error === 'service-not-allowed' || event.error === 'audio-capture';
      ended(recogniser, event.error === 'aborted' ? place.dataset.ended : denied ? place.dataset.denied : place.dataset.failed);
    };
    listening = recogniser;
    show(true, place.dataset.listening);
    try {
      recogniser.start();
    } catch {
      ended(recogniser, place.dataset.failed);
    }
  }

  function leave() {
    if (listening) {
      listening.abort();
    }
  }

  onThisDevice().then((local) => {
    if (!local) {
      return;
    }
    place.hidden = false;
    press.addEventListener('click', () => (listening ? listening.stop() : start()));
    field.form.addEventListener('submit', leave);
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', () => document.hidden && leave());
  });
})();
