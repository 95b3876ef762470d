'use strict';
/*
 * Keeps the page that is shown without a network, and nothing of anybody's: answers are personal and go past here. Packs are kept by
 * the page itself, in a store of their own.
 */
const VERSION = '@VERSION@';
const SHELL = 'faultbook-shell-' + VERSION;
const PAGE = '/offline/shell';
const ASSETS = ['page.css', 'offline.css', 'mark.svg', 'app.js', 'offline.js'].map((name) => '/assets/' + name + '?v=' + VERSION);

self.addEventListener('install', (event) => {
  const all = [PAGE, ...ASSETS].map((url) => new Request(url, { cache: 'reload' }));
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(all)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const old = (name) => name.startsWith('faultbook-shell-') && name !== SHELL;
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') {
    return;
  }
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.open(SHELL).then((cache) => cache.match(PAGE))));
  } else if (new URL(request.url).pathname.startsWith('/assets/')) {
    event.respondWith(caches.open(SHELL).then((cache) => cache.match(request)).then((kept) => kept ?? fetch(request)));
  }
});
