// A list follows its counter: when the polled counter of the open queue changes, the list is read anew. Not while
// rows are picked, something is open or typed in it: what an officer is doing goes before what is new.
// <div id="work" data-live-list="#queues [aria-current] .count">
import htmx from 'htmx.org';
import { first } from './page';

function counter(list: HTMLElement): string {
  return first(list.dataset['liveList'] ?? '')?.textContent?.trim() ?? '';
}

function busy(list: HTMLElement): boolean {
  return first('[data-pick]:checked, [open], input:focus, select:focus', list) !== null || first('dialog[open]') !== null;
}

let seen = '';

document.addEventListener('DOMContentLoaded', () => {
  const list = first('[data-live-list]');
  if (list) seen = counter(list);
});

document.addEventListener('htmx:after:swap', () => {
  const list = first('[data-live-list]');
  if (!list || document.hidden) return;
  const now = counter(list);
  if (now === seen || busy(list)) return;
  seen = now;
  void htmx.ajax('GET', location.href, { target: `#${list.id}`, swap: 'outerHTML' });
});
