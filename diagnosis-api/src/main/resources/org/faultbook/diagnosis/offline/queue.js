'use strict';
/*
 * What was asked and told without a network, kept in the browser until it is sent. Each has a key made here (UUID version 7), by
 * which the server keeps it once however often it is sent. Something is sent only while the one who made it is signed in.
 */
globalThis.FaultbookQueue = (() => {
  const ITEMS = 'faultbook-queue';
  const READER = 'faultbook-reader';
  const LAST = 'faultbook-queue-time';
  const PACKS = 'faultbook-packs';
  const KEPT_ANSWERS = 20;
  const SAME_QUESTION_MILLIS = 10 * 60 * 1000;

  function items() {
    try {
      return JSON.parse(localStorage.getItem(ITEMS) ?? '[]');
    } catch {
      return [];
    }
  }

  function write(all) {
    localStorage.setItem(ITEMS, JSON.stringify(all));
    dispatchEvent(new Event('faultbook-queue'));
  }

  const change = (key, what) => write(items().map((i) => (i.key === key ? { ...i, ...what } : i)));
  const drop = (key) => write(items().filter((i) => i.key !== key));
  const reader = () => localStorage.getItem(READER) ?? '';
  const mine = () => items().filter((i) => i.reader === reader());
  const waiting = () => mine().filter((i) => i.state === 'waiting').length;
  const others = () => items().length - mine().length;

  /** UUID version 7; no two of this browser are of one millisecond. */
  function newKey() {
    const at = Math.max(Date.now(), Number(localStorage.getItem(LAST) ?? 0) + 1);
    localStorage.setItem(LAST, String(at));
    const bytes = crypto.getRandomValues(new Uint8Array(10));
    bytes[0] = (bytes[0] & 0x0f) | 0x70;
    bytes[2] = (bytes[2] & 0x3f) | 0x80;
    const hex = at.toString(16).padStart(12, '0') + [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  /** Keeps a question about a class of equipment; the same one again within ten minutes is the same. Returns its key. */
  function ask(text, lang, equipment) {
    const same = mine().find((i) => i.kind === 'ask' && i.text === text && i.equipment === equipment && Date.now() - i.at < SAME_QUESTION_MILLIS);
    if (same) {
      return same.key;
    }
    const item = { kind: 'ask', key: newKey(), reader: reader(), at: Date.now(), text, lang, equipment, state: 'waiting' };
    write([...items(), item]);
    return item.key;
  }

  function tell(askKey, caseId, fixId, outcome) {
    write([...items(), { kind: 'outcome', key: newKey(), reader: reader(), at: Date.now(), askKey, caseId, fixId, outcome, state: 'waiting' }]);
  }

  async function post(path, key, body) {
    return fetch(path, {
      method: 'POST', credentials: 'same-origin', redirect: 'manual',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(body),
    });
  }

  const later = (status) => status === 429 || status >= 500;

  async function sendAsk(item) {
    const reply = await post('/api/v1/recommendations', item.key, { subject: item.text, language: item.lang,
      equipment: { type: item.equipment }, limit: 3 });
    if (reply.ok) {
      const answer = await reply.json();
      change(item.key, { state: 'sent', requestId: answer.requestId, causes: answer.results.map((r) => ({
        cause: r.cause.text, fix: r.fixes.length ? r.fixes[0].summary : null })) });
    }
    return reply;
  }

  async function sendOutcome(item, requestId) {
    const reply = await post('/api/v1/recommendations/' + requestId + '/outcomes', item.key,
      { caseId: item.caseId, fixId: item.fixId, outcome: item.outcome, offline: true });
    if (reply.ok) {
      change(item.key, { state: 'sent' });
    }
    return reply;
  }

  async function send(item) {
    const asked = item.kind === 'ask' ? null : items().find((i) => i.key === item.askKey);
    const reply = item.kind === 'ask' ? await sendAsk(item)
      : asked?.requestId ? await sendOutcome(item, asked.requestId) : null;
    if (reply === null) {
      change(item.key, { state: 'refused', why: asked?.why ?? '' });
    } else if (!reply.ok && reply.status !== 401 && reply.status !== 403 && !later(reply.status)) {
      const problem = await reply.json().catch(() => ({}));
      change(item.key, { state: 'refused', why: problem.errors?.[0]?.detail ?? problem.detail ?? String(reply.status) });
    }
    return reply === null || !(reply.status === 401 || reply.status === 403 || later(reply.status));
  }

  /** Who is signed in, from the server; null where nobody is. Somebody else than before: the packs are dropped. */
  async function whoIsSignedIn() {
    const reply = await fetch('/offline/packs', { credentials: 'same-origin', redirect: 'manual', cache: 'no-store' });
    if (!reply.ok) {
      return null;
    }
    const signedIn = (await reply.json()).reader;
    await isReader(signedIn);
    return signedIn;
  }

  async function isReader(signedIn) {
    const before = reader();
    if (before !== signedIn) {
      localStorage.setItem(READER, signedIn);
      if (before !== '') {
        await forget(before);
      }
    }
  }

  /** Drops the packs and what was answered to a reader; what waits to be sent stays until that reader is back. */
  async function forget(whose) {
    write(items().filter((i) => i.reader !== whose || i.state === 'waiting'));
    if ('caches' in globalThis) {
      await caches.delete(PACKS);
    }
  }

  async function sendAll() {
    if (waiting() === 0 && others() === 0) {
      return;
    }
    if (await whoIsSignedIn() === null) {
      dispatchEvent(new Event('faultbook-sign-in'));
      return;
    }
    // questions before what was told of their answers: keys are in the order of time
    const order = mine().filter((i) => i.state === 'waiting').sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.key < b.key ? -1 : 1));
    for (const item of order) {
      if (!await send(item)) {
        return;
      }
    }
    const sent = mine().filter((i) => i.state === 'sent').slice(0, -KEPT_ANSWERS).map((i) => i.key);
    sent.filter((key) => !items().some((i) => i.askKey === key && i.state === 'waiting')).forEach(drop);
  }

  /** Sends what waits, one page at a time; without a network it goes on waiting. */
  async function flush() {
    const once = () => sendAll().catch(() => undefined);
    return navigator.locks ? navigator.locks.request('faultbook-queue', once) : once();
  }

  return { ask, tell, flush, mine, waiting, others, drop, reader, isReader, forget, write, items, PACKS };
})();
