'use strict';
/* On every page: the service worker, what waits to be sent, and that nothing is left on the phone by who signs out. */
(() => {
  const lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';

  function showWaiting() {
    const place = document.getElementById('offline-waiting');
    if (place) {
      const n = FaultbookQueue.waiting();
      place.textContent = n === 0 ? '' : ' · ' + FaultbookWords[lang]['queue.waiting.' + (n === 1 ? 'one' : 'many')].replace('%s', n);
    }
  }

  async function leave(form) {
    await Promise.race([FaultbookQueue.flush(), new Promise((done) => { setTimeout(done, 3000); })]);
    await FaultbookQueue.forget(FaultbookQueue.reader());
    form.submit();
  }

  document.addEventListener('submit', (event) => {
    if (new URL(event.target.action, location.href).pathname === '/sign-out') {
      event.preventDefault();
      leave(event.target).catch(() => event.target.submit());
    }
  });
  addEventListener('faultbook-queue', showWaiting);
  addEventListener('online', () => FaultbookQueue.flush());
  addEventListener('load', () => {
    showWaiting();
    if (isSecureContext && 'serviceWorker' in navigator) {
      navigator.serviceWorker.register('/sw.js').catch(() => undefined);
    }
    if (navigator.onLine) {
      FaultbookQueue.flush();
    }
  });
})();
