'use strict';
/* The page of packs, with a network and without: what is kept on this phone, its search, and what waits to be sent. */
(() => {
  const { el, say, counted, told, day } = FaultbookView;
  const queue = FaultbookQueue;
  const root = document.getElementById('offline');
  const possible = isSecureContext && 'caches' in globalThis;
  let lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  let signInAsked = false;
  const path = (id) => '/offline/' + id + '.json';

  async function keptPacks() {
    if (!possible) {
      return [];
    }
    const cache = await caches.open(queue.PACKS);
    const packs = [];
    for (const request of await cache.keys()) {
      packs.push(await (await cache.match(request)).json());
    }
    return packs.sort((a, b) => (a.class.id < b.class.id ? -1 : 1));
  }

  /** Fetches a pack; one that is the same on the server is not sent again. True where it was sent. */
  async function keep(id) {
    const cache = await caches.open(queue.PACKS);
    const before = await cache.match(path(id));
    const headers = before ? { 'If-None-Match': before.headers.get('ETag') } : {};
    const reply = await fetch(path(id), { headers, credentials: 'same-origin', redirect: 'manual', cache: 'no-store' });
    if (reply.status === 304) {
      return false;
    }
    if (reply.status !== 200) {
      throw new Error('status ' + reply.status);
    }
    await cache.put(path(id), reply);
    return true;
  }

  function open(pack) {
    const place = document.getElementById('offline-search');
    const view = {
      lang,
      level: 3,
      onAsk: (text) => { queue.ask(text, lang, pack.class.id); queue.flush(); },
      onOutcome: (caseId, fixId, outcome) => {
        queue.tell(queue.ask(view.question(), lang, pack.class.id), caseId, fixId, outcome);
        queue.flush();
      },
    };
    const input = FaultbookView.mount(place, pack, view);
    place.prepend(el('h2', { text: pack.class[lang] }));
    input.focus();
    place.scrollIntoView();
  }

  async function remove(id) {
    await (await caches.open(queue.PACKS)).delete(path(id));
    document.getElementById('offline-search').replaceChildren();
    await showKept();
  }

  async function showKept() {
    const packs = await keptPacks();
    const list = el('ul', { class: 'packs' }, ...packs.map((pack) => el('li', { class: 'pack', 'data-kept': pack.class.id },
      el('h3', { text: pack.class[lang] }),
      el('p', { class: 'facts', text: say(lang, 'kept.facts', pack.cases.length, day(lang, pack.made)) }),
      el('div', { class: 'buttons' },
        el('button', { type: 'button', text: say(lang, 'pack.open'), onclick: () => open(pack) }),
        el('button', { type: 'button', class: 'plain', text: say(lang, 'pack.drop'), onclick: () => remove(pack.class.id) })))));
    document.getElementById('offline-kept').replaceChildren(
      el('h2', { text: say(lang, 'kept.title') }),
      packs.length ? list : el('p', { text: say(lang, 'kept.none') }));
    document.querySelectorAll('#offline-classes [data-class]').forEach((item) => {
      const kept = packs.find((pack) => pack.class.id === item.dataset.class);
      const button = item.querySelector('button');
      if (button) {
        const current = kept && kept.version === item.dataset.version;
        button.textContent = say(lang, kept ? (current ? 'pack.kept' : 'pack.newer') : 'pack.keep');
      }
    });
  }

  function offerKeeping(item) {
    const said = el('p', { class: 'facts', role: 'status' });
    const button = el('button', { type: 'button', text: say(lang, 'pack.keep'), onclick: async () => {
      button.disabled = true;
      said.textContent = say(lang, 'pack.keeping');
      try {
        await queue.isReader(root.dataset.reader);
        const sent = await keep(item.dataset.class);
        said.textContent = say(lang, sent ? 'pack.kept' : 'pack.same');
      } catch (e) {
        said.textContent = say(lang, e.name === 'QuotaExceededError' ? 'pack.full' : 'pack.failed');
      }
      button.disabled = false;
      await showKept();
    } });
    item.querySelector('.buttons').prepend(button);
    item.append(said);
  }

  function answered(item) {
    const state = item.state === 'waiting' ? say(lang, 'queue.ask.waiting')
      : item.state === 'refused' ? say(lang, 'queue.refused', item.why)
      : item.kind === 'ask' && item.causes.length === 0 ? say(lang, 'queue.ask.none') : '';
    const causes = (item.causes ?? []).map((c) => told('li', c.fix ? c.cause + ': ' + c.fix : c.cause));
    return el('li', { class: 'asked', 'data-state': item.state },
      told('p', item.kind === 'ask' ? item.text : say(lang, 'queue.outcome', say(lang, 'tell.' + item.outcome))),
      state ? el('p', { class: 'facts', text: state }) : null,
      causes.length ? el('ol', {}, ...causes) : null,
      item.kind === 'ask' && item.state === 'sent'
        ? el('a', { href: '/?q=' + encodeURIComponent(item.text) + '&type=' + encodeURIComponent(item.equipment), text: say(lang, 'queue.ask.open') }) : null,
      item.state === 'refused'
        ? el('button', { type: 'button', class: 'plain', text: say(lang, 'queue.discard'), onclick: () => queue.drop(item.key) }) : null);
  }

  function showQueue() {
    const mine = queue.mine();
    const n = queue.waiting();
    const said = n > 0 ? counted(lang, 'queue.waiting', n) : mine.length ? say(lang, 'queue.sent') : '';
    const place = document.getElementById('offline-queue');
    place.querySelector('[role=status]').textContent = said;
    const rest = place.querySelector('.rest');
    rest.replaceChildren(...[
      queue.others() > 0 ? el('p', { class: 'facts', text: say(lang, 'queue.others') }) : null,
      signInAsked && n > 0 ? el('p', {}, el('a', { href: '/sign-in?next=/offline', text: say(lang, 'queue.sign.in') })) : null,
      mine.length ? el('h2', { text: say(lang, 'queue.title') }) : null,
      mine.length ? el('ul', { class: 'askeds' }, ...[...mine].reverse().map(answered)) : null,
      mine.some((i) => i.state !== 'waiting') ? el('button', { type: 'button', class: 'plain', text: say(lang, 'queue.clear'),
        onclick: () => queue.write(queue.items().filter((i) => i.reader !== queue.reader() || i.state === 'waiting')) }) : null,
    ].filter((x) => x !== null));
  }

  function showShell() {
    document.querySelectorAll('[data-say]').forEach((place) => { place.textContent = say(lang, place.dataset.say); });
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    const other = document.getElementById('switch');
    if (other) {
      other.lang = lang === 'zh' ? 'en' : 'zh-CN';
      other.onclick = () => {
        lang = lang === 'zh' ? 'en' : 'zh';
        document.getElementById('offline-search').replaceChildren();
        showShell();
        showKept();
        showQueue();
      };
    }
  }

  async function start() {
    if ('reader' in root.dataset) {
      await queue.isReader(root.dataset.reader);
    } else {
      showShell();
    }
    if (possible) {
      document.querySelectorAll('#offline-classes [data-class]').forEach(offerKeeping);
      await showKept();
    } else {
      const why = document.getElementById('offline-impossible');
      why.textContent = say(lang, isSecureContext ? 'offline.old' : 'offline.insecure');
      why.hidden = false;
    }
    showQueue();
    addEventListener('faultbook-queue', showQueue);
    addEventListener('faultbook-sign-in', () => { signInAsked = true; showQueue(); });
    addEventListener('storage', showQueue);
  }

  start();
})();
