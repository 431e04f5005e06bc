/**
 * The script of the pages: keeps them up to date and copies texts. Every part marked `data-live` is
 * replaced when it has changed, so that scroll position, focus and what is selected elsewhere stay.
 */
export const SCRIPT: string = `
'use strict';
const PAUSE_MS = 2000;
const status = document.getElementById('status');

function say(text) {
  if (status.textContent !== text) status.textContent = text;
}

function isBusy(part) {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed && part.contains(selection.anchorNode);
}

function update(fresh) {
  for (const part of document.querySelectorAll('[data-live]')) {
    const next = fresh.getElementById(part.id);
    if (next === null || next.innerHTML === part.innerHTML || isBusy(part)) continue;
    const focused = part.contains(document.activeElement) ? document.activeElement.id : '';
    part.replaceChildren(...next.childNodes);
    if (focused !== '') document.getElementById(focused)?.focus({ preventScroll: true });
  }
}

async function refresh() {
  if (document.hidden) return;
  try {
    const answer = await fetch(location.href, { cache: 'no-cache' });
    if (!answer.ok) return say('This call is no longer here.');
    update(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    say('');
  } catch {
    say('The endpoint does not answer. Is it still running?');
  }
}

async function keepRefreshing() {
  await refresh();
  setTimeout(keepRefreshing, PAUSE_MS);
}

document.addEventListener('click', async (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-copy]') : null;
  const source = button && document.getElementById(button.dataset.copy);
  if (!source) return;
  try {
    await navigator.clipboard.writeText(source.textContent);
    button.textContent = 'Copied';
  } catch {
    document.getSelection().selectAllChildren(source);
    button.textContent = 'Selected: copy it by key';
  }
  setTimeout(() => { button.textContent = 'Copy'; }, PAUSE_MS);
});

document.addEventListener('submit', (event) => {
  const question = event.target.dataset.confirm;
  if (question !== undefined && !confirm(question)) event.preventDefault();
});

document.addEventListener('visibilitychange', refresh);
setTimeout(keepRefreshing, PAUSE_MS);
`
