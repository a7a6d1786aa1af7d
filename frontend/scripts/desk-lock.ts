// The curtain over a page while the desk is locked. The server is told first and answers nothing from then on; what was
// typed stays where it is, unseen. It falls by the button (Alt+L), after the account's minutes without a key or a move,
// when another tab of this browser locked, and when any request is answered that the desk is locked.
// <dialog data-desk-lock data-lock-url data-here-url data-lock-after="15">, <form data-locks>
import { all, first } from './page';

const ACTIVE = 'active-at'; // shared by the tabs of this browser: work in one keeps all awake
const LOOK_EVERY_MS = 5_000;
const TELL_EVERY_MS = 60_000;

const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('desk') : null;
let told = Date.now();

const curtain = (): HTMLDialogElement | null => first<HTMLDialogElement>('dialog[data-desk-lock]');
const isLocked = (): boolean => curtain()?.open ?? false;

function activeAt(): number {
  return Number(localStorage.getItem(ACTIVE) ?? 0);
}

export function idleSeconds(): number {
  return Math.max(0, Math.round((Date.now() - activeAt()) / 1000));
}

function act(): void {
  // Moves behind the curtain are not work, or the desk would never be found alone.
  if (!isLocked()) localStorage.setItem(ACTIVE, String(Date.now()));
}

function draw(): void {
  const dialog = curtain();
  if (!dialog || dialog.open) return;
  all<HTMLDialogElement>('dialog[open]').forEach((other) => other.close());
  document.documentElement.classList.add('locked');
  dialog.showModal();
}

/** A PIN is taken once the server has locked: one that came before would open what is about to be closed. */
function takePin(on: boolean): void {
  const field = first<HTMLInputElement>('dialog[data-desk-lock] input[name=pin]');
  if (!field) return;
  field.disabled = !on;
  if (on) field.focus();
}

function lift(): void {
  const dialog = curtain();
  document.documentElement.classList.remove('locked');
  if (!dialog?.open) return;
  all<HTMLInputElement>('input[name=pin]', dialog).forEach((field) => { field.value = ''; });
  act();
  dialog.close(); // the browser gives focus back to where it was
}

function tell(url: string | undefined): Promise<Response> {
  const token = first<HTMLInputElement>('input[name=csrfmiddlewaretoken]')?.value ?? '';
  return fetch(url ?? '', { method: 'POST', headers: { 'X-CSRFToken': token, 'HX-Request': 'true' } });
}

async function lock(): Promise<void> {
  draw(); // at once: a slow line must not leave the page open
  takePin(false);
  tabs?.postMessage('locked');
  try {
    await tell(curtain()?.dataset['lockUrl']);
  } catch {
    // Offline: the curtain hangs, and the server locks by itself when nothing more is heard from here.
  } finally {
    takePin(true);
  }
}

function look(): void {
  const dialog = curtain();
  const minutes = Number(dialog?.dataset['lockAfter'] ?? 0);
  if (!dialog || isLocked()) return;
  if (minutes && Date.now() - activeAt() >= minutes * 60_000) void lock();
  else if (activeAt() > told && Date.now() - told >= TELL_EVERY_MS) {
    told = Date.now();
    tell(dialog.dataset['hereUrl']).then((answer) => { if (answer.status === 423) draw(); }, () => undefined);
  }
}

document.addEventListener('DOMContentLoaded', () => {
  if (!curtain()) return;
  act();
  for (const deed of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'])
    document.addEventListener(deed, act, { passive: true, capture: true });
  curtain()?.addEventListener('cancel', (event) => event.preventDefault()); // Esc opens no lock
  setInterval(look, LOOK_EVERY_MS);
  document.addEventListener('visibilitychange', look);
});

document.addEventListener('submit', (event) => {
  if (!(event.target instanceof HTMLFormElement) || !event.target.matches('[data-locks]') || !curtain()) return;
  event.preventDefault();
  void lock();
});

document.addEventListener('htmx:config:request', (event) => {
  const { ctx } = (event as CustomEvent<{ ctx: { request: { headers: Record<string, string> } } }>).detail;
  ctx.request.headers['X-Idle-Seconds'] = String(idleSeconds());
});

document.addEventListener('desk:locked', draw);
document.addEventListener('desk:unlocked', () => {
  tabs?.postMessage('unlocked');
  lift();
});
tabs?.addEventListener('message', (event) => (event.data === 'locked' ? draw() : lift()));
